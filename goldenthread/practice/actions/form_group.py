"""Forms a pair or triad of colleagues, and lets a member leave it.

A pair commits nobody to anything: each visit is agreed on its own, and whoever was put into a pair
leaves it with two taps. So forming one asks nobody for an answer.
"""

import datetime as dt
from collections.abc import Sequence
from datetime import datetime
from functools import partial

from django.core.exceptions import PermissionDenied
from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import SchoolYear, User
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import listed
from goldenthread.kernel.short_names import short_name
from goldenthread.people.public import Person
from goldenthread.practice.access.visits import may_form_for_others
from goldenthread.practice.events import practice_changed
from goldenthread.practice.models import PeerGroup, PeerGroupMember
from goldenthread.practice.unnamed import OF_THE_GROUP
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import PeerGroupKind


class NotTwoOrThree(Refusal):
    """A pair has two members, a triad three."""


class GroupExists(Refusal):
    """These colleagues are a pair or triad already."""


def form_group(
    year: SchoolYear,
    members: Sequence[Person],
    *,
    programme: Programme | None,
    cadence_weeks: int | None,
    actor: User,
    at: datetime,
) -> PeerGroup:
    people = {person.pk: person for person in members}
    if len(people) not in (2, 3):
        raise NotTwoOrThree(
            "A pair has two members and a triad three.", "Choose two or three different people."
        )
    is_own = any(person.user_id == actor.pk for person in people.values())
    if not is_own and not may_form_for_others(actor, year.school):
        raise PermissionDenied("You can form a pair or triad that you are in yourself.")
    with transaction.atomic():
        # One after the other, so that a double tap meets what the first has made.
        list(Person.objects.select_for_update().filter(pk__in=people).order_by("pk"))
        _require_new(year, people)
        names = [person.key for person in people.values()]
        words = f"{'pair' if len(people) == 2 else 'triad'} {' '.join(sorted(names))}"
        rows = PeerGroup.objects.filter(school=year.school, year=year)
        group = PeerGroup.objects.create(
            school=year.school,
            year=year,
            key=short_name(words, set(rows.values_list("key", flat=True))),
            kind=_kind(len(people)),
            programme=programme,
            cadence_weeks=cadence_weeks,
            starts_on=at.date(),
        )
        for person in people.values():
            PeerGroupMember.objects.create(
                school=year.school,
                year=year,
                key=f"{group.key}|{person.key}",
                peer_group=group,
                person=person,
            )
        _record("formed a pair or triad", group, actor, at, is_own=is_own)
    return group


def leave_group(group: PeerGroup, *, actor: User, at: datetime) -> None:
    """Take the actor out. Who is left alone is no pair: it ends. Words of visits stay."""
    with transaction.atomic():
        group = PeerGroup.objects.select_for_update().get(pk=group.pk)
        group.school = group.year.school
        own = PeerGroupMember.objects.filter(peer_group=group, person__user_id=actor.pk)
        if not own.exists():
            return
        left = PeerGroupMember.objects.filter(peer_group=group).count() - 1
        if left < 2:
            # Both stay on record: that they were a pair until today.
            group.ends_on = _last_day(group, at.date())
        else:
            own.delete()
            group.kind = _kind(left)
        group.save(update_fields=["kind", "ends_on"])
        _record("left a pair or triad", group, actor, at, is_own=True)


def _last_day(group: PeerGroup, today: dt.date) -> dt.date:
    return max(today, group.starts_on) if group.starts_on else today


def _kind(number: int) -> PeerGroupKind:
    return PeerGroupKind.PAIR if number == 2 else PeerGroupKind.TRIAD


def _require_new(year: SchoolYear, people: dict[int, Person]) -> None:
    same: dict[int, set[int]] = {}
    rows = PeerGroupMember.objects.filter(
        school=year.school, year=year, peer_group__ends_on=None
    ).values_list("peer_group", "person")
    for group, person in rows:
        same.setdefault(group, set()).add(person)
    if set(people) in same.values():
        names = listed([person.name for person in people.values()])
        raise GroupExists(f"{names} are a group already.", "You can book visits right away.")


def _record(verb: str, group: PeerGroup, actor: User, at: datetime, *, is_own: bool) -> None:
    who = OF_THE_GROUP if is_own else actor
    accounts.record_event(verb, f"peer-group:{group.pk}", school=group.school, actor=who, at=at)
    news = partial(practice_changed.send, sender=PeerGroup, year=group.year)
    transaction.on_commit(partial(news, actor=actor, at=at))
