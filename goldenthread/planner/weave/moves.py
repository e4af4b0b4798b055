"""Turns a plan of the weave into moves: what a person may accept or leave, in words."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from goldenthread.kernel.dates import long_date
from goldenthread.kernel.sentences import counted
from goldenthread.planner.answers import Move, changes_of
from goldenthread.planner.weave.alternatives import Alternative, find_alternatives
from goldenthread.planner.weave.asks import Weave, WeaveAsks
from goldenthread.planner.weave.content_moves import content_moves
from goldenthread.planner.weave.evening_moves import evening_key, evening_moves
from goldenthread.planner.weave.prompts import prompt_moves
from goldenthread.planner.weave.return_moves import return_moves
from goldenthread.planner.weave.shares import keep_shares
from goldenthread.planner.weave.talks import read_talks
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.snapshot.changes import Change, with_changes
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.snapshot import Snapshot


def plan_moves(
    snapshot: Snapshot, asks: WeaveAsks, wishes: Wishes, today: dt.date, weave: Weave
) -> tuple[Move, ...]:
    """The plan as moves, in the order in which they make sense."""
    dated = [
        *evening_moves(snapshot, asks, wishes, weave),
        *content_moves(snapshot, asks, weave),
    ]
    dated += return_moves(snapshot, asks, weave, tuple(dated))
    year = with_changes(snapshot, changes_of(dated))
    # Alternatives hang on nothing but the dates, and nothing hangs on them.
    talks = read_talks(year, today)
    evenings = _moved_evenings(asks, weave)
    owed = find_alternatives(year, wishes, today, talks)
    shares = keep_shares(year, owed, wishes, today, talks, evenings)
    found = shares.alternatives
    moved = {evening_key(key) for key in evenings}
    with_evening = [each for each in found if evening_key(each.activity.id) in moved]
    dated = [_with_alternatives(snapshot, move, with_evening) for move in dated]
    return (
        *dated,
        *prompt_moves(year, asks, wishes, today, frozenset(moved)),
        *alternative_moves(snapshot, [each for each in found if each not in with_evening]),
        *catch_up_moves(snapshot, shares.catch_ups),
    )


def _moved_evenings(asks: WeaveAsks, weave: Weave) -> list[str]:
    return [
        evening.activity.id
        for evening in asks.evenings
        if weave.evenings[evening.activity.id] != evening.activity.on
    ]


def _with_alternatives(snapshot: Snapshot, move: Move, found: Sequence[Alternative]) -> Move:
    """The evening with the alternatives that its new date asks for: they go together."""
    own = [each for each in found if evening_key(each.activity.id) == move.key]
    if not own:
        return move
    new = {}
    for each in own:
        key = Change(each.row).key
        new[key] = Change(each.row, snapshot.find("participation", key))
    kept = [change for change in move.changes if change.key not in new]
    people = {*move.people, *(each.row.person for each in own)}
    return replace(move, changes=(*kept, *new.values()), people=tuple(sorted(people)))


def alternative_moves(snapshot: Snapshot, alternatives: Iterable[Alternative]) -> Iterator[Move]:
    """What is owed to one person is one move."""
    for person, own in _by_person(alternatives):
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


def catch_up_moves(snapshot: Snapshot, catch_ups: Iterable[Alternative]) -> Iterator[Move]:
    """What keeps one person to the share of the post is one move."""
    for person, own in _by_person(catch_ups):
        first = own[0]
        sessions = counted(len(own), "required session")
        yield Move(
            f"weave-share-{person}",
            Part.WEAVE,
            f"{name_of(snapshot, person)} catches up on {sessions} in {first.row.minutes} minutes"
            f"{'' if len(own) == 1 else ' each'}, which keeps to the share of the post; "
            f"{'on' if len(own) == 1 else 'the first on'} “{first.activity.title}” of "
            f"{long_date(first.activity.on)}: {_as_words(first.row.alternative)}.",
            (person,),
            tuple(Change(each.row, each.before) for each in own),
        )


def _by_person(found: Iterable[Alternative]) -> list[tuple[str, list[Alternative]]]:
    by_person: dict[str, list[Alternative]] = defaultdict(list)
    for each in found:
        by_person[each.row.person].append(each)
    return sorted(by_person.items())


def _as_words(alternative: str) -> str:
    return alternative[:1].lower() + alternative[1:]
