"""Puts all that may move into one model: what is lawful, and what it costs in each tier."""

import datetime as dt
from dataclasses import dataclass

from ortools.sat.python import cp_model

from goldenthread.kernel.dates import monday_of
from goldenthread.planner.weave.asks import WeaveAsks
from goldenthread.planner.weave.columns import Columns, Expression, add_columns
from goldenthread.planner.weave.evenings import busy_weeks
from goldenthread.planner.weave.late_meetings import add_late_meetings
from goldenthread.planner.weave.order import add_order
from goldenthread.planner.weave.rhythm import (
    add_one_return_a_session,
    add_revisits,
    add_rhythm,
)
from goldenthread.planner.weave.threads import read_threads
from goldenthread.planner.weave.uptake import add_returns, add_uptake
from goldenthread.planner.wishes import Matter, Wishes
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState


@dataclass(frozen=True, slots=True)
class WeaveModel:
    """The columns, and what a plan costs in each tier, by matter and name, in order."""

    columns: Columns
    costs: tuple[tuple[Matter, str, Expression], ...]


def build_model(snapshot: Snapshot, asks: WeaveAsks, wishes: Wishes, today: dt.date) -> WeaveModel:
    """Everything that is lawful, and what is counted of it in the order of the wishes."""
    columns = add_columns(cp_model.CpModel(), snapshot, asks)
    out_of_order = add_order(columns, snapshot, asks)
    above = add_late_meetings(columns, snapshot, asks, wishes, today)
    threads = read_threads(snapshot, asks, today)
    add_returns(columns, snapshot, asks, wishes)
    add_revisits(columns, snapshot, asks, threads)
    add_one_return_a_session(columns)
    uptake = add_uptake(columns, snapshot, asks, wishes)
    rhythm = add_rhythm(columns, snapshot, asks, wishes, today, threads)
    unplaced = len(asks.units) - sum(columns.units.values())
    costs: dict[Matter, dict[str, Expression]] = {
        Matter.LEFT_OUT: {
            "inputs not taken up and units without a date": sum(uptake.missing.values()) + unplaced,
            "sessions before what they build on": sum(out_of_order),
        },
        Matter.MOVED: {"published sessions moved": _published_moved(columns, asks)},
        Matter.FAIRNESS: {
            "people's weeks with too many evenings": above,
            "equal alternatives owed for evenings": _owed(columns, asks),
        },
        Matter.RHYTHM: {
            "new units that nothing returns to": rhythm.alone,
            "weeks of silence beyond the wish": rhythm.silence,
            "business meetings given up": sum(columns.given_up.values()),
        },
        Matter.CLOSENESS: {"weeks until inputs are returned to": uptake.weeks_late},
        Matter.PREFERENCES: {
            "weeks moved, busy evenings and returns": _unrest(columns, snapshot, asks)
        },
    }
    return WeaveModel(
        columns,
        tuple(
            (matter, name, cost)
            for matter in wishes.order
            for name, cost in costs.get(matter, {}).items()
        ),
    )


def _published_moved(columns: Columns, asks: WeaveAsks) -> Expression:
    sessions = {place.id: place.session for place in asks.places}
    published = {key for key, row in sessions.items() if row.state == ActivityState.PUBLISHED}
    moved: Expression = sum(
        lit for (key, place), lit in columns.at.items() if key in published and key != place
    )
    for evening in asks.evenings:
        row = evening.activity
        if row.state == ActivityState.PUBLISHED:
            moved += sum(columns.evenings[row.id, day] for day in evening.days if day != row.on)
    for meeting in asks.meetings:
        if meeting.activity.state == ActivityState.PUBLISHED:
            moved += columns.given_up[meeting.activity.id]
    return moved


def _owed(columns: Columns, asks: WeaveAsks) -> Expression:
    return sum(
        evening.away[day] * columns.evenings[evening.activity.id, day]
        for evening in asks.evenings
        for day in evening.days
    )


def _unrest(columns: Columns, snapshot: Snapshot, asks: WeaveAsks) -> Expression:
    """Each move by its weeks, one at least; an evening in a busy week; each return."""
    weeks = {place.id: place.week for place in asks.places}
    week_of = snapshot.calendar.week_number
    busy = busy_weeks(snapshot)
    # A return to something heard says more than one to the programme at large.
    cost: Expression = sum(columns.returns.values()) + 2 * sum(columns.revisits.values())
    for (content, place), lit in columns.at.items():
        if content != place:
            cost += max(1, abs(weeks[content] - weeks[place])) * lit
    for evening in asks.evenings:
        for day in evening.days:
            price = int(monday_of(day) in busy)
            if day != evening.activity.on:
                price += max(1, abs(week_of(day) - week_of(evening.activity.on)))
            cost += price * columns.evenings[evening.activity.id, day]
    return cost
