"""Makes the coming school year from this one. Nothing is written: the answer is a snapshot."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from goldenthread.planner.next_year.carried_over import carried_over
from goldenthread.planner.next_year.choices import CannotStart, Choices
from goldenthread.planner.next_year.half_terms import weeks_on
from goldenthread.planner.next_year.loose_ends import without_loose_ends
from goldenthread.planner.next_year.mistakes import mistakes_in
from goldenthread.planner.next_year.moved_days import MovedDays
from goldenthread.planner.next_year.next_dates import (
    calendar_of,
    first_week_a,
    year_after,
)
from goldenthread.planner.next_year.on_offer import staying
from goldenthread.planner.next_year.sessions import NextSessions
from goldenthread.planner.next_year.special_days import bank_holidays_in
from goldenthread.snapshot.records import Year
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import TABLES, Scope


def next_year(snapshot: Snapshot, choices: Choices, *, taken: Collection[str] = ()) -> Snapshot:
    """The coming year: what lives as long as the school, what was chosen, and blank slots.

    Nothing of people who have left goes on, and nothing that people did, wrote or answered.
    `taken` are the labels of the years that the school has. Refuses with `CannotStart`, which
    has a sentence for every mistake.
    """
    mistakes = mistakes_in(choices, snapshot, taken=taken)
    if mistakes:
        raise CannotStart(mistakes)
    year = _year(snapshot, choices)
    calendar = calendar_of(
        choices.terms, choices.days, snapshot.school.timetable_weeks, year.week_a_starts_on
    )
    days = MovedDays(snapshot.calendar, calendar, weeks_on(snapshot.year, year))
    sessions = NextSessions(snapshot, choices, days)
    here = staying(snapshot)
    head = snapshot.school
    if head.cpd_lead not in here:
        head = replace(head, cpd_lead="")
    tables: dict[str, Any] = {
        name: snapshot.rows(name) for name, table in TABLES.items() if table.scope is Scope.SCHOOL
    }
    tables |= carried_over(snapshot, choices, days, min(calendar.pupil_days))
    tables |= {
        "terms": choices.terms,
        "days": (*choices.days, *bank_holidays_in(choices.terms)),
        "activities": tuple(sessions.activities.values()),
        "activity_audience": tuple(sessions.audience),
        "activity_links": tuple(sessions.links),
    }
    return without_loose_ends(Snapshot(head, year, **tables), here)


def _year(snapshot: Snapshot, choices: Choices) -> Year:
    week_a = choices.week_a_starts_on or first_week_a(choices.terms, choices.days)
    return replace(year_after(snapshot.year), week_a_starts_on=week_a)
