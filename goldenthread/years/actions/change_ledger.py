"""Moves the time ledger with the regular slots, so that it counts what was decided."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear
from goldenthread.people.public import Person
from goldenthread.snapshot import records
from goldenthread.snapshot.tables import key_of
from goldenthread.snapshot.words import LedgerCategory
from goldenthread.years.events import years_changed
from goldenthread.years.models import LedgerEntry

NOTE = "Regular slots"
# Where sessions and meetings stand in a ledger; what is taken away is taken from here.
MEETINGS = (LedgerCategory.CPD, LedgerCategory.MEETING)


def change_ledger(year: SchoolYear, more: Mapping[int, int], *, actor: Actor, at: datetime) -> None:
    """Give people (by number) so many directed minutes more or less in the year.

    More goes to an entry “Regular slots”. Less is taken from it, then from other entries for
    learning and meetings, and never below nothing. Who has no entries in this year gets none.
    """
    accounts.require(actor, year.school, Ability.EDIT_CALENDAR)
    rows = LedgerEntry.objects.filter(school=year.school, year=year, directed=True)
    known = set(rows.filter(person__in=more).values_list("person", flat=True))
    with transaction.atomic():
        changed: list[LedgerEntry] = []
        new: list[LedgerEntry] = []
        meetings: dict[int, list[LedgerEntry]] = {person: [] for person in known}
        entries = rows.filter(person__in=known, category__in=MEETINGS).select_related("person")
        for row in entries.order_by("-minutes", "key"):
            meetings[row.person_id].append(row)
        for person, own in meetings.items():
            own.sort(key=lambda row: row.note != NOTE)
            changed += _spread(own, more[person])
            if more[person] > 0 and not (own and own[0].note == NOTE):
                new.append(_entry(year, person, more[person]))
        people = Person.objects.filter(pk__in=[row.person_id for row in new])
        keys = dict(people.values_list("pk", "key"))
        for row in new:
            row.key = key_of(
                records.LedgerEntry(
                    person=keys[row.person_id],
                    category=LedgerCategory.MEETING,
                    minutes=row.minutes,
                    note=NOTE,
                )
            )
        LedgerEntry.objects.bulk_create(new)
        LedgerEntry.objects.bulk_update(changed, ["minutes"], batch_size=200)
        if not (new or changed):
            return
        accounts.record_event(
            "changed time ledger",
            f"school-year:{year.pk}",
            school=year.school,
            actor=actor,
            at=at,
            subject_name=year.label,
            facts={"people": len(known)},
        )
        news = partial(years_changed.send, sender=LedgerEntry, year=year)
        transaction.on_commit(partial(news, actor=actor, at=at))


def _spread(own: list[LedgerEntry], more: int) -> list[LedgerEntry]:
    """Add to the entry of the slots, or take away in order; gives back what it changed."""
    if more > 0:
        if own and own[0].note == NOTE:
            own[0].minutes += more
            return own[:1]
        return []
    left, changed = -more, []
    for row in own:
        taken = min(left, row.minutes)
        if taken:
            row.minutes -= taken
            left -= taken
            changed.append(row)
    return changed


def _entry(year: SchoolYear, person: int, minutes: int) -> LedgerEntry:
    return LedgerEntry(
        school=year.school,
        year=year,
        person_id=person,
        category=LedgerCategory.MEETING.value,
        minutes=minutes,
        directed=True,
        note=NOTE,
    )
