"""Contents that change places and units that get a date, as moves in words."""

from collections.abc import Iterator

from goldenthread.kernel.dates import long_date, short_date
from goldenthread.kernel.sentences import listed
from goldenthread.planner.answers import Move
from goldenthread.planner.weave.asks import Place, Weave, WeaveAsks
from goldenthread.planner.weave.columns import as_session
from goldenthread.planner.weave.rows import (
    contents_by_place,
    cycles_of,
    with_content_of,
)
from goldenthread.planner.wishes import Part
from goldenthread.snapshot.changes import Change
from goldenthread.snapshot.readings.audience import (
    team_members,
)
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState


def content_key(team: str, first: str) -> str:
    return f"weave-contents-{team}-{first}"


def content_moves(snapshot: Snapshot, asks: WeaveAsks, weave: Weave) -> Iterator[Move]:
    """Contents that change places, and units that get a date."""
    places = {place.id: place for place in asks.places}
    units = {weave.units[unit.id]: unit for unit in asks.units if unit.id in weave.units}
    contents = contents_by_place(asks, weave)
    moved: set[str] = set()
    for cycle in cycles_of(contents):
        moved.update(cycle)
        team = places[cycle[0]].team
        changes, words = [], []
        for key in cycle:
            row = places[key].session
            after = with_content_of(row, places[contents[key]].session)
            if key in units:
                after = as_session(units[key], after)
            changes.append(Change(after, row))
            if after.state != ActivityState.SLOT:
                words.append(f"“{after.title}” on {short_date(row.on)}")
        name = snapshot.get("teams", team).name
        yield Move(
            content_key(team, cycle[0]),
            Part.WEAVE,
            f"{name}, in another order: {listed(words)}.",
            _members(snapshot, places[cycle[0]]),
            tuple(changes),
        )
    for key, unit in units.items():
        if key in moved:
            continue
        row = places[key].session
        yield Move(
            f"weave-unit-{unit.id}",
            Part.WEAVE,
            f"{snapshot.get('teams', unit.team).name} takes “{unit.unit.big_idea}” of "
            f"{unit.programme.title} on {long_date(row.on)}, in a slot that is free.",
            _members(snapshot, places[key]),
            (Change(as_session(unit, row), row),),
        )


def _members(snapshot: Snapshot, place: Place) -> tuple[str, ...]:
    return tuple(sorted(team_members(snapshot, place.team, place.on)))
