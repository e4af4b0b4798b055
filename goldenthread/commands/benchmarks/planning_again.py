"""Plans again after a coach has left and after a day was lost, and counts what moves."""

import datetime as dt
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from goldenthread.kernel.errors import Refusal
from goldenthread.planner.answers import YearAnswer
from goldenthread.planner.wishes import Matter, Wishes
from goldenthread.planner.year import plan_year
from goldenthread.snapshot.records import Activity, SpecialDay
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState, DayKind, Stream

# In the middle of the year, when a published plan is in everybody's diary.
TODAY = dt.date(2027, 2, 5)


@dataclass(frozen=True, slots=True)
class Again:
    """`moved` is the weight of what moves, `least` what is proved to have to; `items` are moves."""

    name: str
    seconds: float
    items: int
    moved: int
    least: int
    refused: str = ""


def plan_again(planned: Snapshot, wishes: Wishes, seconds: float) -> Iterator[Again]:
    """After one leaver, the coach with most pairs, and after one day without school.

    What was planned is published before: only what people have been told can move.
    """
    planned = published(planned)
    yield _timed("a coach leaves", without_a_coach(planned), wishes, seconds)
    yield _timed("a day is lost", with_a_lost_day(planned), wishes, seconds)


def _timed(name: str, snapshot: Snapshot, wishes: Wishes, seconds: float) -> Again:
    begun = time.monotonic()
    try:
        answer = plan_year(snapshot, wishes, TODAY, seconds=seconds)
    except Refusal as refusal:
        return Again(name, time.monotonic() - begun, 0, 0, 0, str(refusal))
    took = time.monotonic() - begun
    return Again(name, took, _items(answer), *_moved(answer))


def _items(answer: YearAnswer) -> int:
    return len(answer.moves)


def _moved(answer: YearAnswer) -> tuple[int, int]:
    tiers = [tier for tier in answer.tiers if tier.matter is Matter.MOVED]
    return sum(tier.value for tier in tiers), sum(tier.bound for tier in tiers)


def published(snapshot: Snapshot) -> Snapshot:
    """The year as people have it in their diaries; what lies before today has taken place."""
    return replace(
        snapshot,
        activities=tuple(_told(row) for row in snapshot.activities),
        peer_visits=tuple(
            replace(row, took_place=True) if row.on < TODAY else row for row in snapshot.peer_visits
        ),
    )


def _told(row: Activity) -> Activity:
    if row.state not in (ActivityState.PLANNED, ActivityState.SLOT):
        return row
    if row.on < TODAY:
        return replace(row, state=ActivityState.HAPPENED)
    # A slot that nothing was put into tells nobody anything yet.
    return replace(row, state=ActivityState.PUBLISHED) if row.programme else row


def without_a_coach(snapshot: Snapshot) -> Snapshot:
    """The year in which the coach with most pairs leaves today."""
    pairs = Counter(pair.coach for pair in snapshot.coaching_pairs if pair.state != "ended")
    if not pairs:
        return snapshot
    leaver = max(sorted(pairs), key=lambda coach: pairs[coach])
    people = tuple(
        replace(row, left_on=TODAY - dt.timedelta(days=1)) if row.id == leaver else row
        for row in snapshot.people
    )
    return replace(snapshot, people=people)


def with_a_lost_day(snapshot: Snapshot) -> Snapshot:
    """The year in which the school is closed on one day to come, as when it snows.

    It is the day on which most is planned for teams and visits.
    """
    planned = [
        row.on
        for row in snapshot.activities
        if row.state == ActivityState.PUBLISHED and row.stream == Stream.TEAM
    ]
    planned += [row.on for row in snapshot.peer_visits]
    to_come = Counter(on for on in planned if on > TODAY and on in snapshot.calendar.pupil_days)
    if not to_come:
        return snapshot
    lost_on = max(sorted(to_come), key=lambda on: to_come[on])
    closed = SpecialDay(on=lost_on, kind=DayKind.CLOSED, note="Snow")
    return replace(snapshot, days=(*snapshot.days, closed))
