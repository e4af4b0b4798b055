"""INSET days and bank holidays of the coming year, inside its half-terms."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from goldenthread.kernel.dates import WEEKDAYS, days_between, long_date
from goldenthread.kernel.school_calendar import HalfTerm, SchoolCalendar
from goldenthread.kernel.sentences import listed
from goldenthread.planner.next_year.bank_holidays import bank_holidays_between
from goldenthread.snapshot.records import SpecialDay, Term
from goldenthread.snapshot.words import DayKind

STAFF_DAYS = frozenset({DayKind.INSET, DayKind.TRUST_DAY})


def next_staff_days(
    days: Iterable[SpecialDay], before: SchoolCalendar, terms: Sequence[Term], weeks: int
) -> tuple[tuple[SpecialDay, ...], tuple[str, ...]]:
    """INSET and trust days, and a sentence for each that is not simply so many weeks on.

    One that opens or closes a half-term opens or closes it again; one inside goes on by weeks.
    """
    new: dict[dt.date, SpecialDay] = {}
    said: list[str] = []
    free = _weekdays_of(terms)
    edges = _edges(before, terms)
    staff_days = sorted((d for d in days if d.kind in STAFF_DAYS), key=lambda day: day.on)
    for row in staff_days:
        plain = row.on + dt.timedelta(weeks=weeks)
        wanted = edges.get(row.on, plain)
        on = _nearest(wanted, [day for day in free if day not in new])
        if on is None:
            said.append(f"The INSET day of {long_date(row.on)} found no day in the half-terms.")
            continue
        new[on] = replace(row, on=on)
        if on != plain:
            said.append(
                f"The INSET day of {long_date(row.on)} is on "
                f"{WEEKDAYS[on.weekday()]} {long_date(on)}."
            )
    closed = [long_date(day.on) for day in days if day.kind == DayKind.CLOSED]
    if closed:
        said.append(f"The closure of {listed(closed)} is not repeated.")
    return tuple(new[on] for on in sorted(new)), tuple(said)


def bank_holidays_in(terms: Iterable[Term]) -> tuple[SpecialDay, ...]:
    """A row for each bank holiday on a weekday of term time."""
    found = {
        day: name
        for term in terms
        for day, name in bank_holidays_between(term.starts_on, term.ends_on).items()
    }
    return tuple(
        SpecialDay(on=day, kind=DayKind.BANK_HOLIDAY, note=_as_note(found[day]))
        for day in sorted(found)
    )


def _as_note(name: str) -> str:
    plain = name.removeprefix("the ")
    return plain[:1].upper() + plain[1:]


def _edges(before: SchoolCalendar, terms: Sequence[Term]) -> dict[dt.date, dt.date]:
    """For INSET days that open or close a half-term, the days that open or close the new one."""
    found: dict[dt.date, dt.date] = {}
    by_id = {term.id: term for term in terms}
    for block in before.half_terms:
        if block.id in by_id:
            old = [day for day in before.school_days if block.starts_on <= day <= block.ends_on]
            new = _weekdays_of([by_id[block.id]])
            # A half-term of INSET days alone has no inside, so nothing closes it.
            opening = dict(_run(old, new, before.inset_days))
            closing = dict(_run(old[::-1], new[::-1], before.inset_days))
            found |= closing | opening
    return found


def _run(
    old: Sequence[dt.date], new: Sequence[dt.date], inset: frozenset[dt.date]
) -> Iterator[tuple[dt.date, dt.date]]:
    for day, again in zip(old, new, strict=False):
        if day not in inset:
            return
        yield day, again


def _weekdays_of(terms: Iterable[Term | HalfTerm]) -> list[dt.date]:
    return sorted(
        day
        for term in terms
        for day in days_between(term.starts_on, term.ends_on)
        if day.weekday() < 5 and day not in bank_holidays_between(day, day)
    )


def _nearest(wanted: dt.date, days: Sequence[dt.date]) -> dt.date | None:
    """The nearest of the days; of two as near the later one."""
    return min(days, key=lambda day: (abs(day - wanted), day < wanted), default=None)
