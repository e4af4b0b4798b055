"""The dates of a team's slot: those of a new rhythm, and where sessions go with a moved slot."""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence

from goldenthread.kernel.dates import monday_of
from goldenthread.planner.fortnight import place_in_frame
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.audience import invited_to
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState, Stream

# Rhythms that the four weeks of the frame tell by themselves.
TOLD_BY_THE_FRAME = (1, 2, 4)


def rhythm(
    snapshot: Snapshot, today: dt.date, weekday: int, places: Sequence[int], every_weeks: int
) -> tuple[dt.date, ...]:
    """The pupil days of the rhythm from today to the end of the last teaching week."""
    calendar = snapshot.calendar
    weeks = [
        week
        for week in calendar.teaching_weeks
        if place_in_frame(calendar, week) in places
        and week.monday + dt.timedelta(days=weekday) >= today
    ]
    if every_weeks not in TOLD_BY_THE_FRAME:
        weeks = [week for week in weeks if (week.number - weeks[0].number) % every_weeks == 0]
    days = (week.monday + dt.timedelta(days=weekday) for week in weeks)
    return tuple(day for day in days if day in calendar.pupil_days)


def late_weeks(snapshot: Snapshot, people: Collection[str]) -> frozenset[int]:
    """Numbers of the weeks in which somebody of these has to stay for something after school."""
    return frozenset(
        snapshot.calendar.week_number(each.on)
        for each in snapshot.activities
        if each.after_hours
        and each.required
        and each.state != ActivityState.CANCELLED
        and not invited_to(snapshot, each).isdisjoint(people)
    )


def shifted(
    snapshot: Snapshot,
    wishes: Wishes,
    today: dt.date,
    sessions: Sequence[Activity],
    weekday: int,
    *,
    after_hours: bool,
) -> Iterator[tuple[Activity, dt.date]]:
    """Each session with its day of the same week; one that cannot move stays on its day.

    It cannot where it is pinned, where the new day is over or has no pupils, where it would change
    places with what it follows or prepares, and where its people are kept elsewhere that evening.
    """
    for session in sessions:
        day = monday_of(session.on) + dt.timedelta(days=weekday)
        stays = (
            wishes.is_pinned("activities", session.id)
            or day < today
            or day not in snapshot.calendar.pupil_days
            or _changes_places(snapshot, session, day)
            or (after_hours and _is_taken(snapshot, session, day))
        )
        yield session, session.on if stays else day


def _changes_places(snapshot: Snapshot, session: Activity, day: dt.date) -> bool:
    first, last = min(session.on, day), max(session.on, day)
    links = {row.to for row in snapshot.having("activity_links", "activity", session.id)}
    links |= {row.activity for row in snapshot.having("activity_links", "to", session.id)}
    akin = [each for key in links if (each := snapshot.find("activities", key)) is not None]
    if session.programme:
        akin += [
            each
            for each in snapshot.having("activities", "programme", session.programme)
            if each.stream == Stream.WHOLE_SCHOOL
        ]
    return any(first <= each.on <= last for each in akin if each.id != session.id)


def _is_taken(snapshot: Snapshot, session: Activity, day: dt.date) -> bool:
    others = [
        each
        for each in snapshot.having("activities", "on", day)  # type: ignore[arg-type]
        if each.after_hours
        and each.required
        and not each.uses_learning_slot
        and each.state != ActivityState.CANCELLED
    ]
    mine = invited_to(snapshot, session)
    return any(mine & invited_to(snapshot, each) for each in others)
