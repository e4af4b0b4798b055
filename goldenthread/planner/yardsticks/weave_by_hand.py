"""Lays out the year as a person would with a calendar: each thing at the first date that fits."""

import datetime as dt

from goldenthread.kernel.dates import monday_of
from goldenthread.planner.weave.asks import Evening, UnitToPlace, Weave, WeaveAsks
from goldenthread.planner.weave.inputs import is_in_time
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.snapshot import Snapshot


def weave_by_hand(
    snapshot: Snapshot, asks: WeaveAsks, wishes: Wishes, *, looks_ahead: bool
) -> Weave:
    """Units in sequence at the first free places, returns in the first session that has room.

    Evenings stay on their days. Who looks ahead moves an evening out of a week in which its people
    stay already, and gives no return where a session takes the input up.
    """
    evenings = {
        each.activity.id: _quiet_day(snapshot, each) if looks_ahead else each.activity.on
        for each in asks.evenings
    }
    days = {place.id: place.on for place in asks.places}
    held = _heard_of_units(asks, evenings)
    used: set[str] = set()
    units: dict[str, str] = {}
    last: dict[tuple[str, str], dt.date] = {}
    for unit in asks.units:
        after, before = _between(unit, held, last.get((unit.team, unit.programme.id)))
        fitting = (p for p in unit.places if p not in used and after < days[p] < before)
        place = next(fitting, None)
        if place is not None:
            units[unit.id] = place
            used.add(place)
            last[unit.team, unit.programme.id] = days[place]
    taken_up = {
        (unit.team, unit.programme.id, days[units[unit.id]])
        for unit in asks.units
        if unit.id in units
    }
    returns: list[tuple[str, str, str]] = []
    hosting: set[str] = set()
    for heard in asks.inputs:
        row = heard.activity
        on = evenings.get(row.id, row.on)
        for team in heard.teams:
            own = (day for t, p, day in taken_up if (t, p) == (team, row.programme))
            if looks_ahead and any(is_in_time(snapshot, wishes, on, day) for day in own):
                continue
            for each in asks.places:
                in_time = each.team == team and is_in_time(snapshot, wishes, on, each.on)
                if in_time and each.may_host and each.id not in hosting:
                    hosting.add(each.id)
                    returns.append((row.id, team, each.id))
                    break
    contents = {p.id: p.id for p in asks.places if p.may_move and not p.is_blank}
    return Weave(contents, units, evenings, frozenset(), tuple(returns))


def _heard_of_units(
    asks: WeaveAsks, evenings: dict[str, dt.date]
) -> dict[str, list[tuple[str, dt.date]]]:
    """By programme, the units that are heard in the hall and when."""
    found: dict[str, list[tuple[str, dt.date]]] = {}
    for heard in asks.inputs:
        row = heard.activity
        found.setdefault(row.programme, []).append((row.unit, evenings.get(row.id, row.on)))
    return found


def _between(
    unit: UnitToPlace, held: dict[str, list[tuple[str, dt.date]]], last: dt.date | None
) -> tuple[dt.date, dt.date]:
    """After what was placed before and was heard of what it requires; before what comes later.

    Keys of units tell their order as far as a person sees it: one heard in the hall that is
    required comes first, any other comes after.
    """
    heard = held.get(unit.programme.id, [])
    required = [on for key, on in heard if key == unit.unit.requires]
    after = max([*required, *([last] if last else [])], default=dt.date.min)
    later = [on for key, on in heard if on > after and key != unit.unit.id]
    return after, min(later, default=dt.date.max)


def _quiet_day(snapshot: Snapshot, evening: Evening) -> dt.date:
    """The first of its days in whose week nobody else asks its people to stay."""
    for day in evening.days:
        asked = evening.asked[day]
        if not any(
            row.after_hours
            and row.required
            and row.id != evening.activity.id
            and monday_of(row.on) == monday_of(day)
            and participants_of(snapshot, row) & asked
            for row in snapshot.activities
        ):
            return day
    return evening.activity.on
