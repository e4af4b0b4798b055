"""Gives a unit a date only where that keeps the sequence of its programme."""

import datetime as dt
from collections import defaultdict

from ortools.sat.python import cp_model

from goldenthread.planner.weave.asks import UnitToPlace, WeaveAsks
from goldenthread.planner.weave.columns import Columns
from goldenthread.planner.weave.meetings import Meeting, met_by, read_meetings
from goldenthread.snapshot.snapshot import Snapshot


def order_new_units(columns: Columns, snapshot: Snapshot, asks: WeaveAsks) -> None:
    """A unit gets a date only where that keeps the sequence of its programme."""
    days = {place.id: place.on for place in asks.places}
    meetings = read_meetings(columns, snapshot, asks)
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
                        columns.model.add(met_by(dated[row.id], day) >= lit)
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
        columns.model.add(met_by(dated[required], day) >= lit)
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
            columns.model.add(met_by([meeting], day - dt.timedelta(days=1)) + lit <= 1)
