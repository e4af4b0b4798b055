"""Turns a plan of the weave into moves: what a person may accept or leave, in words."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from goldenthread.kernel.dates import long_date, monday_of, short_date
from goldenthread.kernel.sentences import counted, listed
from goldenthread.planner.answers import Move
from goldenthread.planner.weave.alternatives import Alternative
from goldenthread.planner.weave.asks import Place, Weave, WeaveAsks
from goldenthread.planner.weave.columns import as_session
from goldenthread.planner.weave.places import RETURN_MINUTES
from goldenthread.planner.weave.rows import (
    contents_by_place,
    cycles_of,
    return_row,
    with_content_of,
)
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.snapshot.changes import Change
from goldenthread.snapshot.readings.audience import (
    participants_of,
    participation_rows,
    team_members,
)
from goldenthread.snapshot.readings.follow_on import RETURNS
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.records import Activity, ActivityLink
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import key_of
from goldenthread.snapshot.words import ActivityState, LinkKind, Stream


def evening_key(evening: str) -> str:
    return f"weave-evening-{evening}"


def evening_moves(
    snapshot: Snapshot, asks: WeaveAsks, wishes: Wishes, weave: Weave
) -> Iterator[Move]:
    """Each evening that moves, or for which a business meeting gives way; both are one move."""
    given_up: dict[str, list[Activity]] = defaultdict(list)
    for meeting in asks.meetings:
        row = meeting.activity
        if row.id in weave.given_up:
            week = monday_of(row.on)
            first = min(key for key, day in weave.evenings.items() if monday_of(day) == week)
            given_up[first].append(row)
    for evening in asks.evenings:
        row, day = evening.activity, weave.evenings[evening.activity.id]
        gone = given_up[row.id]
        if day == row.on and not gone:
            continue
        changes = [Change(replace(each, state=ActivityState.CANCELLED), each) for each in gone]
        words = f"“{row.title}” stays on {long_date(day)}"
        if day != row.on:
            changes.insert(0, Change(replace(row, on=day), row))
            changes += _without_old_alternatives(snapshot, wishes, row)
            words = f"“{row.title}” moves from {short_date(row.on)} to {long_date(day)}"
        words += _price(asks, weave, snapshot, gone)
        people = evening.asked[row.on] | evening.asked[day]
        yield Move(evening_key(row.id), Part.WEAVE, f"{words}.", _sorted(people), tuple(changes))


def _without_old_alternatives(
    snapshot: Snapshot, wishes: Wishes, row: Activity
) -> Iterator[Change]:
    """An alternative was for the day it had."""
    for own in participation_rows(snapshot, row.id).values():
        pinned = wishes.is_pinned("participation", key_of(own))
        if own.alternative and not own.agreed_paid and not pinned:
            yield Change(replace(own, alternative=""), own)


def _price(asks: WeaveAsks, weave: Weave, snapshot: Snapshot, gone: Iterable[Activity]) -> str:
    told = ""
    for row in gone:
        term = snapshot.calendar.term_of(row.on)
        left = sum(
            snapshot.calendar.term_of(other.activity.on) == term
            and other.activity.id not in weave.given_up
            for other in asks.meetings
        )
        told += (
            f", and the business meeting of {short_date(row.on)} gives way to it: "
            f"{row.minutes} minutes less for business, with "
            f"{counted(left, 'meeting')} still to come in the {term} term"
        )
    return told


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
    row = return_row(snapshot, host, team, like, taken)
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
        _sorted(people),
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


def alternative_moves(snapshot: Snapshot, alternatives: Iterable[Alternative]) -> Iterator[Move]:
    """What is owed to one person is one move."""
    by_person: dict[str, list[Alternative]] = defaultdict(list)
    for each in alternatives:
        by_person[each.row.person].append(each)
    for person, own in sorted(by_person.items()):
        name, first = name_of(snapshot, person), own[0]
        what = (
            f"for “{first.activity.title}” on {long_date(first.activity.on)}"
            if len(own) == 1
            else f"for {counted(len(own), 'session')} on days off"
        )
        which = "" if len(own) == 1 else ", the first"
        yield Move(
            f"weave-alternatives-{person}",
            Part.WEAVE,
            f"{name} gets an equal alternative {what}{which}: {_as_words(first.row.alternative)}.",
            (person,),
            tuple(Change(each.row, each.before) for each in own),
        )


def _as_words(alternative: str) -> str:
    return alternative[:1].lower() + alternative[1:]


def _members(snapshot: Snapshot, place: Place) -> tuple[str, ...]:
    return _sorted(team_members(snapshot, place.team, place.on))


def _sorted(people: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(people))


def _unique(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for key in keys if key))
