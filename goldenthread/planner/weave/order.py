"""Keeps units in their order: after the units they require, and never further out than today."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model

from goldenthread.planner.weave.asks import UnitToPlace, WeaveAsks
from goldenthread.planner.weave.columns import Columns, Expression, Literal
from goldenthread.planner.weave.places import has_met
from goldenthread.snapshot.readings.time_spent import is_development
from goldenthread.snapshot.records import Unit
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import LinkKind


@dataclass(frozen=True, slots=True)
class Meeting:
    """One session of a unit, with the dates it may have, and its date today."""

    key: str
    today_on: dt.date
    options: tuple[tuple[dt.date, Literal], ...]

    @property
    def is_settled(self) -> bool:
        return len(self.options) == 1


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
            columns.model.add(_met_by(pair.first, day) + slack >= lit)
    _order_new_units(columns, snapshot, asks)
    _order_links(columns, snapshot, asks)
    return list(late.values())


def order_pairs(columns: Columns, snapshot: Snapshot, asks: WeaveAsks) -> Iterator[Pair]:
    """For each team the sessions of a unit, with those of the unit that comes before it."""
    meetings = _meetings(columns, snapshot, asks)
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


def _meetings(
    columns: Columns, snapshot: Snapshot, asks: WeaveAsks
) -> dict[str, dict[str, list[Meeting]]]:
    """The sessions of each unit, by team: its own, and those in which most of it takes part."""
    options = _options(columns, asks)
    found: dict[str, dict[str, list[Meeting]]] = defaultdict(lambda: defaultdict(list))
    for row in sorted(snapshot.activities, key=lambda each: (each.on, each.id)):
        if row.unit and is_development(row) and snapshot.find("units", row.unit):
            meeting = Meeting(row.id, row.on, tuple(options.get(row.id, [(row.on, 1)])))
            for team in snapshot.teams:
                if has_met(snapshot, team.id, row):
                    found[team.id][row.unit].append(meeting)
    return found


def _options(columns: Columns, asks: WeaveAsks) -> dict[str, list[tuple[dt.date, Literal]]]:
    days = {place.id: place.on for place in asks.places}
    found: dict[str, list[tuple[dt.date, Literal]]] = defaultdict(list)
    for (content, place), lit in columns.at.items():
        found[content].append((days[place], lit))
    for (evening, day), lit in columns.evenings.items():
        found[evening].append((day, lit))
    return found


def _met_by(meetings: Sequence[Meeting], day: dt.date) -> Expression:
    return sum(lit for meeting in meetings for on, lit in meeting.options if on <= day)


def _order_new_units(columns: Columns, snapshot: Snapshot, asks: WeaveAsks) -> None:
    """A unit gets a date only where that keeps the sequence of its programme."""
    days = {place.id: place.on for place in asks.places}
    meetings = _meetings(columns, snapshot, asks)
    new = defaultdict(list)
    for unit in asks.units:
        new[unit.team, unit.programme.id].append(unit)
    for (team, programme), units in new.items():
        dated = meetings.get(team, {})
        rows = [row for row in snapshot.having("units", "programme", programme) if row.id in dated]
        for unit in units:
            for place in unit.places:
                lit, day = columns.units[unit.id, place], days[place]
                _after_what_it_requires(columns, unit, lit, day, dated, units, days)
                for row in rows:
                    if row.position < unit.unit.position:
                        columns.model.add(_met_by(dated[row.id], day) >= lit)
                    elif row.position > unit.unit.position:
                        _before_later(columns, dated[row.id], lit, day, asks)
                for other in units:
                    if other.unit.position < unit.unit.position:
                        later = [
                            columns.units[other.id, each]
                            for each in other.places
                            if days[each] >= day
                        ]
                        columns.model.add_at_most_one([lit, *later])


def _after_what_it_requires(
    columns: Columns,
    unit: UnitToPlace,
    lit: cp_model.IntVar,
    day: dt.date,
    dated: dict[str, list[Meeting]],
    units: list[UnitToPlace],
    days: dict[str, dt.date],
) -> None:
    required = unit.unit.requires
    if required in dated:
        columns.model.add(_met_by(dated[required], day) >= lit)
        return
    for other in units:
        if other.unit.id == required:
            before = [columns.units[other.id, p] for p in other.places if days[p] < day]
            columns.model.add(sum(before) >= lit)


def _before_later(
    columns: Columns,
    meetings: list[Meeting],
    lit: cp_model.IntVar,
    day: dt.date,
    asks: WeaveAsks,
) -> None:
    """Not after a session of a later unit that is still to come; what is over is over."""
    first_day = min((place.on for place in asks.places), default=day)
    for meeting in meetings:
        if meeting.today_on >= first_day:
            columns.model.add(_met_by([meeting], day - dt.timedelta(days=1)) + lit <= 1)


def _order_links(columns: Columns, snapshot: Snapshot, asks: WeaveAsks) -> None:
    """An evening stays before what says that it follows it, and after what it follows."""
    moving = {evening.activity.id for evening in asks.evenings if len(evening.days) > 1}
    options = _options(columns, asks)
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
            columns.model.add(_met_by(ends[:1], last) >= lit)
