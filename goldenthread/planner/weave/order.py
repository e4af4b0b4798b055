"""Keeps units in their order: after the units they require, and never further out than today."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from ortools.sat.python import cp_model

from goldenthread.planner.weave.asks import WeaveAsks
from goldenthread.planner.weave.columns import Columns, Literal
from goldenthread.planner.weave.meetings import Meeting, met_by, options_of, read_meetings
from goldenthread.planner.weave.new_units import order_new_units
from goldenthread.snapshot.records import Unit
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import LinkKind


@dataclass(frozen=True, slots=True)
class Pair:
    """What comes first for a team, and a session that builds on it."""

    team: str
    first: tuple[Meeting, ...]
    unit: Unit
    later: Meeting
    is_required: bool

    @property
    def holds_today(self) -> bool:
        return any(meeting.today_on <= self.later.today_on for meeting in self.first)

    @property
    def can_hold(self) -> bool:
        first = min(on for meeting in self.first for on, _ in meeting.options)
        return first <= max(on for on, _ in self.later.options)


def add_order(columns: Columns, snapshot: Snapshot, asks: WeaveAsks) -> list[cp_model.IntVar]:
    """Order as a rule wherever it holds today. Returns a column for each session that comes before
    what it requires, which may stay so where nothing better can be had.
    """
    late: dict[str, cp_model.IntVar] = {}
    for pair in order_pairs(columns, snapshot, asks):
        if pair.later.is_settled and all(meeting.is_settled for meeting in pair.first):
            continue
        slack: Literal = 0
        if not pair.holds_today:
            if not (pair.is_required and pair.can_hold):
                continue
            key = pair.later.key
            if key not in late:
                late[key] = columns.model.new_bool_var(f"out of order {key}")
            slack = late[key]
        for day, lit in pair.later.options:
            columns.model.add(met_by(pair.first, day) + slack >= lit)
    order_new_units(columns, snapshot, asks)
    order_links(columns, snapshot, asks)
    return list(late.values())


def order_pairs(columns: Columns, snapshot: Snapshot, asks: WeaveAsks) -> Iterator[Pair]:
    """For each team the sessions of a unit, with those of the unit that comes before it."""
    meetings = read_meetings(columns, snapshot, asks)
    for team, units in sorted(meetings.items()):
        for unit, sessions in units.items():
            for first, is_required in _before(snapshot, snapshot.get("units", unit), units):
                before = tuple(units[first])
                for later in sessions:
                    yield Pair(team, before, snapshot.get("units", first), later, is_required)


def _before(
    snapshot: Snapshot, unit: Unit, dated: dict[str, list[Meeting]]
) -> Iterator[tuple[str, bool]]:
    if unit.requires in dated:
        yield unit.requires, True
    places = [
        (row.position, row.id)
        for row in snapshot.having("units", "programme", unit.programme)
        if row.id in dated and row.position < unit.position
    ]
    if places and max(places)[1] != unit.requires:
        yield max(places)[1], False


def order_links(columns: Columns, snapshot: Snapshot, asks: WeaveAsks) -> None:
    """An evening stays before what says that it follows it, and after what it follows."""
    moving = {evening.activity.id for evening in asks.evenings if len(evening.days) > 1}
    options = options_of(columns, asks)
    for link in snapshot.activity_links:
        if not moving & {link.activity, link.to}:
            continue
        later, first = (snapshot.find("activities", key) for key in (link.activity, link.to))
        if later is None or first is None:
            continue
        same_day = link.kind == LinkKind.REQUIRES
        if not (first.on < later.on or (same_day and first.on == later.on)):
            continue
        ends = [
            Meeting(row.id, row.on, tuple(options[row.id] if row.id in moving else [(row.on, 1)]))
            for row in (first, later)
        ]
        for day, lit in ends[1].options:
            last = day if same_day else day - dt.timedelta(days=1)
            columns.model.add(met_by(ends[:1], last) >= lit)
