"""The choices of the weave as columns of a model: what may hold a place, an evening, a return."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field, replace

from ortools.sat.python import cp_model

from goldenthread.planner.weave.asks import UnitToPlace, Weave, WeaveAsks
from goldenthread.planner.weave.places import is_in_programme
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState

# A choice that is open, or one that is settled: 1 where it is so.
type Literal = cp_model.IntVar | int
type Expression = cp_model.LinearExpr | cp_model.IntVar | int


@dataclass(frozen=True, slots=True)
class Columns:
    """One column for each open choice. `held` gives for each place all that may be held there."""

    model: cp_model.CpModel
    at: dict[tuple[str, str], Literal] = field(default_factory=dict)
    units: dict[tuple[str, str], cp_model.IntVar] = field(default_factory=dict)
    evenings: dict[tuple[str, dt.date], Literal] = field(default_factory=dict)
    given_up: dict[str, cp_model.IntVar] = field(default_factory=dict)
    returns: dict[tuple[str, str, str], cp_model.IntVar] = field(default_factory=dict)
    revisits: dict[tuple[str, str, str], cp_model.IntVar] = field(default_factory=dict)
    days_today: dict[str, dt.date] = field(default_factory=dict)
    held: dict[str, list[tuple[Activity, Literal]]] = field(
        default_factory=lambda: defaultdict(list)
    )


def add_columns(model: cp_model.CpModel, snapshot: Snapshot, asks: WeaveAsks) -> Columns:
    """The columns of contents, units and evenings. A unit alone may stay without a date."""
    columns = Columns(model)
    _add_contents(columns, snapshot, asks)
    _add_units(columns, asks)
    for place in asks.places:
        lits = [lit for _, lit in columns.held[place.id]]
        if len(lits) > 1:
            model.add_at_most_one(lits)
    for evening in asks.evenings:
        columns.days_today[evening.activity.id] = evening.activity.on
        lits = []
        for day in evening.days:
            only = len(evening.days) == 1
            lit = 1 if only else model.new_bool_var(f"evening {evening.activity.id} {day}")
            columns.evenings[evening.activity.id, day] = lit
            lits.append(lit)
        if len(lits) > 1:
            model.add_exactly_one(lits)
    for meeting in asks.meetings:
        key = meeting.activity.id
        columns.given_up[key] = model.new_bool_var(f"given up {key}")
    return columns


def _add_contents(columns: Columns, snapshot: Snapshot, asks: WeaveAsks) -> None:
    moving = defaultdict(list)
    for place in asks.places:
        if place.may_move:
            moving[place.team, place.minutes].append(place)
        elif not place.is_blank:
            columns.at[place.id, place.id] = 1
            columns.held[place.id].append((place.session, 1))
    for places in moving.values():
        for content in places:
            if content.is_blank:
                continue
            programme = snapshot.find("programmes", content.session.programme)
            row = []
            for place in places:
                if place.id == content.id or is_in_programme(programme, place.on):
                    lit = columns.model.new_bool_var(f"{content.id} at {place.id}")
                    columns.at[content.id, place.id] = lit
                    columns.held[place.id].append((content.session, lit))
                    row.append(lit)
            columns.model.add_exactly_one(row)


def _add_units(columns: Columns, asks: WeaveAsks) -> None:
    sessions = {place.id: place.session for place in asks.places}
    for unit in asks.units:
        row = []
        for place in unit.places:
            lit = columns.model.new_bool_var(f"{unit.id} at {place}")
            columns.units[unit.id, place] = lit
            columns.held[place].append((as_session(unit, sessions[place]), lit))
            row.append(lit)
        columns.model.add_at_most_one(row)


def as_session(unit: UnitToPlace, slot: Activity) -> Activity:
    """The slot as it would be with the unit in it."""
    return replace(
        slot,
        title=unit.unit.big_idea[:300],
        state=ActivityState.PLANNED,
        exempt="",
        priority=unit.programme.priority,
        programme=unit.programme.id,
        unit=unit.unit.id,
        technique=unit.unit.technique,
    )


def weave_of_today(asks: WeaveAsks) -> Weave:
    """The year as it stands."""
    return Weave(
        {place.id: place.id for place in asks.places if place.may_move and not place.is_blank},
        {},
        {evening.activity.id: evening.activity.on for evening in asks.evenings},
        frozenset(),
    )
