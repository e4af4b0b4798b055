"""Writes entries of one person's time ledger, as one edit."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, DoesNotFit, SchoolYear, label
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.minutes import in_words
from goldenthread.people.public import Person
from goldenthread.snapshot import records
from goldenthread.snapshot.tables import key_of
from goldenthread.years.events import years_changed
from goldenthread.years.models import LedgerEntry
from goldenthread.years.record_models import RECORD_MODELS

RECORDS = {model: record for record, model in RECORD_MODELS.items()}


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """What one entry is to say. Category and note tell it from the person's other entries."""

    category: str
    minutes: int
    directed: bool = True
    note: str = ""


class WrittenTwice(Refusal):
    def __init__(self, line: LedgerLine) -> None:
        note = f" with the note “{line.note}”" if line.note else " without a note"
        super().__init__(
            f"There are two entries “{label(line.category)}”{note}.",
            "Add their time up, or give one of them another note.",
        )


def write_ledger(
    year: SchoolYear,
    person: Person,
    entries: Sequence[LedgerLine],
    *,
    actor: Actor,
    at: datetime,
) -> bool:
    """Give the person these entries in the year; False where nothing differed.

    An entry with the same category and note is changed, one of 0 minutes is taken out, and those
    that are not named stay. All of it or nothing: refuses with `PermissionDenied` whoever may not
    change the calendar, with `WrittenTwice` two entries of one category and note, and with
    `DoesNotFit` what no entry may be. The audit log says whose ledger it is and its new sum.
    """
    accounts.require(actor, year.school, Ability.EDIT_CALENDAR)
    if person.school_id != year.school_id:
        raise DoesNotFit("This person belongs to another school.", "Open their ledger there.")
    wanted = _by_key(person, entries)
    with transaction.atomic():
        stored = LedgerEntry.objects.filter(school=year.school, year=year, person=person)
        stood = {row.key: row for row in stored}
        before = _directed(stood.values())
        new = {key for key, line in wanted.items() if line.minutes and key not in stood}
        gone = {key for key, line in wanted.items() if not line.minutes and key in stood}
        changed = {
            key
            for key, line in wanted.items()
            if key in stood and line.minutes and _differs(stood[key], line)
        }
        rows = stood | {key: _entry(year, person, key) for key in new}
        written = [(rows[key], _values(wanted[key])) for key in sorted(new | changed)]
        if not (written or gone):
            return False
        accounts.require_fits(year, written, RECORDS, kind="entry of the ledger")
        for row, values in written:
            for name, value in values.items():
                setattr(row, name, value)
        stored.filter(key__in=gone).delete()
        LedgerEntry.objects.bulk_create([rows[key] for key in sorted(new)])
        LedgerEntry.objects.bulk_update([rows[key] for key in changed], ["minutes", "directed"])
        after = _directed(row for key, row in rows.items() if key not in gone)
        accounts.record_event(
            "changed time ledger",
            f"person:{person.pk}",
            school=year.school,
            actor=actor,
            at=at,
            subject_name=f"{person.name}, {year.label}",
            facts={"directed time": {"from": in_words(before), "to": in_words(after)}},
        )
        news = partial(years_changed.send, sender=LedgerEntry, year=year)
        transaction.on_commit(partial(news, actor=actor, at=at))
    return True


def _by_key(person: Person, entries: Sequence[LedgerLine]) -> dict[str, LedgerLine]:
    keys = [
        key_of(
            records.LedgerEntry(
                person=person.key, category=line.category, minutes=line.minutes, note=line.note
            )
        )
        for line in entries
    ]
    number = Counter(keys)
    for key, line in zip(keys, entries, strict=True):
        if number[key] > 1:
            raise WrittenTwice(line)
    return dict(zip(keys, entries, strict=True))


def _differs(row: LedgerEntry, line: LedgerLine) -> bool:
    return (row.minutes, row.directed) != (line.minutes, line.directed)


def _values(line: LedgerLine) -> dict[str, object]:
    return {
        "category": line.category,
        "note": line.note,
        "minutes": line.minutes,
        "directed": line.directed,
    }


def _entry(year: SchoolYear, person: Person, key: str) -> LedgerEntry:
    return LedgerEntry(school=year.school, year=year, person=person, key=key)


def _directed(rows: Iterable[LedgerEntry]) -> int:
    return sum(row.minutes for row in rows if row.directed)
