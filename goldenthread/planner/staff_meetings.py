"""Moves the staff meetings to come to another weekday: imagined, and as a move of a plan."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from goldenthread.kernel.dates import long_date, monday_of
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import counted
from goldenthread.planner.answers import Move, PartAnswer, YearAnswer
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.snapshot import records as r
from goldenthread.snapshot.changes import Change
from goldenthread.snapshot.readings.audience import invited_to
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityKind, ActivityState, Stream, Weekday

# The move of a plan that takes the staff meetings to the day on which it imagines them.
STAFF_MEETINGS = "weave-staff-meetings"


class NoSuchVariation(Refusal):
    """The variation names something that the year does not have."""


def with_meetings_on(snapshot: Snapshot, wishes: Wishes, weekday: str, today: dt.date) -> Snapshot:
    if weekday not in set(Weekday):
        raise NoSuchVariation("Staff meetings are on a weekday.", "Choose Monday to Friday.")
    moved = {row.id: _on(row, weekday) for row in _to_be_moved(snapshot, wishes, weekday, today)}
    if not moved:
        raise NoSuchVariation(f"No staff meeting to come is on another day than {weekday}.")
    return replace(
        snapshot, activities=tuple(moved.get(row.id, row) for row in snapshot.activities)
    )


def _to_be_moved(
    snapshot: Snapshot, wishes: Wishes, weekday: str, today: dt.date
) -> list[r.Activity]:
    return [
        row
        for row in meetings_off(snapshot, weekday)
        if min(row.on, _on(row, weekday).on) >= today and not wishes.is_pinned("activities", row.id)
    ]


def meetings_off(snapshot: Snapshot, weekday: str) -> Iterator[r.Activity]:
    """Staff meetings to come on other days, where the day wanted is a school day."""
    for row in snapshot.activities:
        is_to_come = row.state in (ActivityState.PLANNED, ActivityState.SLOT)
        is_meeting = row.kind == ActivityKind.BUSINESS_MEETING and row.after_hours
        if is_to_come and is_meeting and row.stream == Stream.WHOLE_SCHOOL:
            there = _on(row, weekday).on
            if there != row.on and there in snapshot.calendar.school_days:
                yield row


def _on(row: r.Activity, weekday: str) -> r.Activity:
    days = list(Weekday).index(Weekday(weekday))
    on = monday_of(row.on) + dt.timedelta(days=days)
    return replace(row, on=on, ends_on=row.ends_on and row.ends_on + (on - row.on))


def move_of_meetings(snapshot: Snapshot, wishes: Wishes, weekday: str, today: dt.date) -> Move:
    """What makes it so in the calendar, for a plan to bring along."""
    meetings = _to_be_moved(snapshot, wishes, weekday, today)
    moved = [(_on(row, weekday), row) for row in meetings]
    first = min(after.on for after, _ in moved)
    verb = "moves" if len(moved) == 1 else "move"
    return Move(
        key=STAFF_MEETINGS,
        part=Part.WEAVE,
        words=f"{counted(len(moved), 'staff meeting')} {verb} to {weekday.capitalize()}, "
        f"the first to {long_date(first)}.",
        people=tuple(sorted({one for row in meetings for one in invited_to(snapshot, row)})),
        changes=tuple(Change(after, before) for after, before in moved),
        weight=len(moved),
    )


def brings_along(answer: YearAnswer, move: Move) -> YearAnswer:
    """The plan with the move that makes its premise so, which all others need."""
    parts = tuple(
        replace(part, moves=tuple(replace(one, needs=(*one.needs, move.key)) for one in part.moves))
        for part in answer.parts
    )
    # Before whatever else happens to these meetings, which the weave saw on their new day.
    if any(part.part is move.part for part in parts):
        parts = tuple(
            replace(part, moves=(move, *part.moves)) if part.part is move.part else part
            for part in parts
        )
    else:
        parts = (PartAnswer(move.part, moves=(move,)), *parts)
    return replace(answer, parts=parts)
