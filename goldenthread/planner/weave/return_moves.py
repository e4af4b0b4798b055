"""Returns of twenty minutes, each carved out of a session, as moves in words."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from goldenthread.kernel.dates import long_date
from goldenthread.planner.answers import Move
from goldenthread.planner.weave.asks import Place, Weave, WeaveAsks
from goldenthread.planner.wishes import Part
from goldenthread.snapshot.changes import Change
from goldenthread.snapshot.readings.audience import (
    participants_of,
    team_members,
)
from goldenthread.snapshot.readings.follow_on import RETURNS
from goldenthread.snapshot.records import Activity, ActivityLink
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.team_returns import RETURN_MINUTES, return_row
from goldenthread.snapshot.words import ActivityState, LinkKind, Stream


def return_moves(
    snapshot: Snapshot, asks: WeaveAsks, weave: Weave, earlier: Iterable[Move]
) -> Iterator[Move]:
    """Returns of twenty minutes, each carved out of the session of its place."""
    places = {place.id: place for place in asks.places}
    heard = {each.activity.id: each.activity for each in asks.inputs}
    planned = {
        change.key: (change.after, move.key)
        for move in earlier
        for change in move.changes
        if change.table == "activities" and change.after is not None
    }
    taken = {row.id for row in snapshot.activities}
    for key, team, at in weave.returns:
        like, needs = planned.get(key, (heard[key], ""))
        name = f"return-{key}-{team}"
        move = _return_move(
            snapshot, places[at], team, like, LinkKind.FOLLOWS, planned, taken, name
        )
        yield replace(move, needs=_unique([*move.needs, needs]))
    final = _final_sessions(snapshot, planned)
    for programme, team, at in weave.revisits:
        like = _last_touch(snapshot, final, programme, team, places[at].on)
        if like is None:
            like = _as_touch(snapshot, programme, places[at].session)
        yield _return_move(
            snapshot,
            places[at],
            team,
            like,
            LinkKind.REVISITS,
            planned,
            taken,
            f"revisit-{programme}-{at}",
        )


def _return_move(
    snapshot: Snapshot,
    place: Place,
    team: str,
    like: Activity,
    kind: LinkKind,
    planned: Mapping[str, tuple[Activity, str]],
    taken: set[str],
    name: str,
) -> Move:
    host, needs = planned.get(place.id, (place.session, ""))
    row = return_row(like, snapshot.get("teams", team), host, taken)
    taken.add(row.id)
    people = team_members(snapshot, team, place.on) | team_members(snapshot, place.team, place.on)
    left = replace(place.session, minutes=place.minutes - RETURN_MINUTES)
    changes = [Change(left, place.session), Change(row)]
    if snapshot.find("activities", like.id) is not None:
        changes.append(Change(ActivityLink(activity=row.id, kind=kind, to=like.id)))
    words = (
        f"{snapshot.get('teams', team).name} returns to “{like.title}” on "
        f"{long_date(place.on)}, in the last {RETURN_MINUTES} of the {place.minutes} minutes of "
        f"“{host.title}”"
    )
    if team != place.team:
        words += f", which is for the others {RETURN_MINUTES} minutes shorter"
    return Move(
        f"weave-{name}",
        Part.WEAVE,
        f"{words}.",
        tuple(sorted(people)),
        tuple(changes),
        _unique([needs]),
    )


def _final_sessions(
    snapshot: Snapshot, planned: Mapping[str, tuple[Activity, str]]
) -> list[Activity]:
    rows = (planned.get(row.id, (row, ""))[0] for row in snapshot.activities)
    return [row for row in rows if row.state != ActivityState.CANCELLED]


def _last_touch(
    snapshot: Snapshot, final: Iterable[Activity], programme: str, team: str, before: dt.date
) -> Activity | None:
    """What the team met of the programme last: in the hall, or in a session of its own."""
    members = team_members(snapshot, team, before)
    own = [
        row
        for row in final
        if row.programme == programme
        and row.on < before
        and (row.team == team or (not row.team and _is_for(snapshot, row, members)))
        and not _is_a_return(snapshot, row)
    ]
    return max(own, key=lambda row: (row.on, row.id), default=None)


def _is_for(snapshot: Snapshot, row: Activity, members: frozenset[str]) -> bool:
    return row.stream == Stream.WHOLE_SCHOOL and bool(members & participants_of(snapshot, row))


def _is_a_return(snapshot: Snapshot, row: Activity) -> bool:
    links = snapshot.having("activity_links", "activity", row.id)
    return row.minutes <= RETURN_MINUTES and any(link.kind in RETURNS for link in links)


def _as_touch(snapshot: Snapshot, programme: str, session: Activity) -> Activity:
    """The programme itself, where the team met nothing of it before."""
    row = snapshot.get("programmes", programme)
    return replace(
        session,
        id="",
        title=row.title,
        priority=row.priority,
        programme=row.id,
        unit="",
        technique="",
        content_area="",
    )


def _unique(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for key in keys if key))
