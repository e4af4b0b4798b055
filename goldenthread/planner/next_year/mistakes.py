"""Finds what is wrong with the choices for a coming year: every mistake, a sentence each."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from goldenthread.kernel.dates import WEEKDAYS, long_date, short_date
from goldenthread.planner.next_year.bank_holidays import bank_holidays_between
from goldenthread.planner.next_year.choices import Choices, Mistake
from goldenthread.planner.next_year.next_dates import calendar_of, year_after
from goldenthread.planner.next_year.on_offer import OFFERED, on_offer
from goldenthread.snapshot.records import SpecialDay, Term, Year
from goldenthread.snapshot.snapshot import Snapshot

MOST_HALF_TERMS = 12
MOST_STAFF_DAYS = 30
MOST_MINUTES_A_DAY = 600


def mistakes_in(
    choices: Choices, snapshot: Snapshot, *, taken: Collection[str] = ()
) -> tuple[Mistake, ...]:
    """Empty where a year can be made. `taken` are the labels of the years that the school has."""
    year = year_after(snapshot.year)
    if year.id in taken:
        return (Mistake("year", f"{year.id} is there already."),)
    found = [*_of_terms(choices.terms, year), *_of_days(choices.days, choices.terms)]
    if not found:
        found += _of_weeks(choices)
    return (*found, *_of_what_goes_on(choices, snapshot))


def _of_terms(terms: Sequence[Term], year: Year) -> Iterator[Mistake]:
    def mistake(says: str) -> Mistake:
        return Mistake("terms", says)

    if not terms:
        yield mistake("There are no half-terms. Write at least one.")
    if len(terms) > MOST_HALF_TERMS:
        yield mistake(
            f"These are {len(terms)} half-terms, and a year has {MOST_HALF_TERMS} at most."
        )
    for name, times in Counter(term.name for term in terms).items():
        if times > 1:
            yield mistake(f"Two half-terms are called {name}. Give one another name.")
    for term in terms:
        if term.ends_on < term.starts_on:
            yield mistake(
                f"{term.name} ends on {long_date(term.ends_on)}, before it begins on "
                f"{long_date(term.starts_on)}."
            )
        for day, verb in ((term.starts_on, "begin"), (term.ends_on, "end")):
            if not year.starts_on <= day <= year.ends_on:
                yield mistake(
                    f"{term.name} would {verb} on {long_date(day)}, and {year.id} runs from "
                    f"{long_date(year.starts_on)} to {long_date(year.ends_on)}."
                )
            elif reason := _why_closed(day):
                yield mistake(f"{term.name} would {verb} on {long_date(day)}, {reason}.")
    in_order = sorted(terms, key=lambda term: (term.starts_on, term.ends_on))
    for earlier, later in pairwise(in_order):
        if later.starts_on <= earlier.ends_on:
            yield mistake(
                f"{later.name} begins on {long_date(later.starts_on)}, before {earlier.name} ends "
                f"on {long_date(earlier.ends_on)}."
            )


def _of_days(days: Sequence[SpecialDay], terms: Sequence[Term]) -> Iterator[Mistake]:
    def mistake(says: str) -> Mistake:
        return Mistake("days", says)

    if len(days) > MOST_STAFF_DAYS:
        yield mistake(
            f"These are {len(days)} INSET days, and a year has {MOST_STAFF_DAYS} at most."
        )
    for on, times in Counter(day.on for day in days).items():
        if times > 1:
            yield mistake(f"{long_date(on)} is an INSET day twice.")
        if reason := _why_closed(on):
            yield mistake(f"The INSET day of {long_date(on)} is {reason}.")
        elif not any(term.starts_on <= on <= term.ends_on for term in terms):
            yield mistake(f"The INSET day of {long_date(on)} lies in no half-term.")
    for day in days:
        if day.minutes is not None and not 0 <= day.minutes <= MOST_MINUTES_A_DAY:
            yield mistake(
                f"The INSET day of {long_date(day.on)} has {day.minutes:,} minutes. Use a number "
                f"from 0 to {MOST_MINUTES_A_DAY}."
            )


def _of_weeks(choices: Choices) -> Iterator[Mistake]:
    calendar = calendar_of(choices.terms, choices.days)
    if not calendar.teaching_weeks:
        yield Mistake("terms", "These half-terms hold no week with three days of pupils.")
        return
    monday = choices.week_a_starts_on
    if monday is None:
        return
    if monday.weekday() != 0:
        yield Mistake(
            "week_a_starts_on",
            f"Week A begins on a Monday, and {long_date(monday)} is "
            f"a {WEEKDAYS[monday.weekday()]}.",
        )
    elif calendar.week_of(monday) is None:
        yield Mistake(
            "week_a_starts_on",
            f"The week of {short_date(monday)} is no teaching week. The first is that of "
            f"{long_date(calendar.teaching_weeks[0].monday)}.",
        )


def _of_what_goes_on(choices: Choices, snapshot: Snapshot) -> Iterator[Mistake]:
    offers = on_offer(snapshot)
    for name in OFFERED:
        known = {offer.key for offer in getattr(offers, name)}
        for key in sorted(getattr(choices, name) - known):
            yield Mistake(name, f"{snapshot.year.id} has nothing called {key[:80]!r} that goes on.")
    for key in sorted(choices.programmes):
        programme = snapshot.find("programmes", key)
        if programme is None or not programme.priority:
            continue
        priority = snapshot.find("priorities", programme.priority)
        if priority is not None and priority.id not in choices.priorities:
            yield Mistake(
                "programmes",
                f"{programme.code} {programme.title} goes on, and {priority.code} "
                f"{priority.title}, which it serves, does not. Tick both or neither.",
            )


def _why_closed(day: dt.date) -> str:
    if day.weekday() > 4:
        return f"a {WEEKDAYS[day.weekday()]}"
    return bank_holidays_between(day, day).get(day, "")
