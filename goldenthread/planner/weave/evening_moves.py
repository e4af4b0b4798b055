"""Evenings that move, and business meetings that give way to them, as moves in words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from goldenthread.kernel.dates import long_date, monday_of, short_date
from goldenthread.kernel.sentences import counted
from goldenthread.planner.answers import Move
from goldenthread.planner.weave.asks import Weave, WeaveAsks
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.snapshot.changes import Change
from goldenthread.snapshot.readings.audience import (
    participation_rows,
)
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.tables import key_of
from goldenthread.snapshot.words import ActivityState


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
        yield Move(
            evening_key(row.id), Part.WEAVE, f"{words}.", tuple(sorted(people)), tuple(changes)
        )


def _without_old_alternatives(
    snapshot: Snapshot, wishes: Wishes, row: Activity
) -> Iterator[Change]:
    """An alternative was for the day it had."""
    for own in participation_rows(snapshot, row.id).values():
        pinned = wishes.is_pinned("participation", key_of(own))
        if own.alternative and not own.agreed_paid and not pinned:
            yield Change(replace(own, alternative="", minutes=None), own)


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
            f"{counted(left, 'meeting') if left else 'none'} still to come in the {term} term"
        )
    return told
