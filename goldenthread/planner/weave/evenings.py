"""Reads the evenings of the whole school, and the business meetings that may give way to them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from goldenthread.kernel.dates import WEEKDAYS, days_between, monday_of
from goldenthread.planner.weave.asks import BusinessMeeting, Evening
from goldenthread.planner.weave.places import is_held, is_in_programme, is_one_day
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.audience import participants_of, participation_rows
from goldenthread.snapshot.readings.employment import works_on
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityKind, EventKind, Stream

BUSINESS = frozenset(
    {
        ActivityKind.BUSINESS_MEETING,
        ActivityKind.PASTORAL_MEETING,
        ActivityKind.BRIEFING,
        ActivityKind.ADMINISTRATION,
    }
)
_EVENINGS_WITH_PARENTS = frozenset({EventKind.PARENTS_EVENING, EventKind.OPEN_EVENING})
_BUSY = _EVENINGS_WITH_PARENTS | {EventKind.DATA_DROP, EventKind.EXAMS}


def is_late_meeting(activity: Activity) -> bool:
    """Whether it asks people to stay after school on a certain day."""
    return activity.required and activity.after_hours and is_held(activity) and is_one_day(activity)


def read_evenings(snapshot: Snapshot, wishes: Wishes, today: dt.date) -> tuple[Evening, ...]:
    """The evenings after today, with the dates they may have: today's, and lawful others."""
    rows = sorted(snapshot.having("activities", "stream", Stream.WHOLE_SCHOOL), key=lambda a: a.id)
    found = []
    for row in rows:
        if is_late_meeting(row) and row.on > today and row.kind not in BUSINESS:
            days = [row.on]
            if not wishes.is_pinned("activities", row.id) and _is_ordinary(snapshot, row.on):
                days += _other_days(snapshot, wishes, row, today)
            asked, away = {}, {}
            for day in days:
                asked[day], off = people_asked(snapshot, row, day, today)
                away[day] = len(off)
            found.append(Evening(row, tuple(days), asked, away))
    return tuple(found)


def _is_ordinary(snapshot: Snapshot, day: dt.date) -> bool:
    return day in snapshot.calendar.pupil_days or day not in snapshot.calendar.school_days


def _other_days(
    snapshot: Snapshot, wishes: Wishes, row: Activity, today: dt.date
) -> Iterator[dt.date]:
    calendar = snapshot.calendar
    blocks = calendar.half_terms
    own = next((n for n, block in enumerate(blocks) if row.on <= block.ends_on), None)
    if own is None:
        return
    programme = snapshot.find("programmes", row.programme)
    taken = _evenings_with_parents(snapshot)
    people = participants_of(snapshot, row)
    for block in blocks[own : own + 2]:
        for day in days_between(block.starts_on, block.ends_on):
            if (
                day > today
                and day != row.on
                and day in calendar.pupil_days
                # The first two days of a year are no week for an evening.
                and calendar.week_of(day) is not None
                and WEEKDAYS[day.weekday()].lower() in wishes.evening_weekdays
                and day not in taken
                and is_in_programme(programme, day)
                and not _meets_another(snapshot, row, day, people)
            ):
                yield day


def _evenings_with_parents(snapshot: Snapshot) -> frozenset[dt.date]:
    return frozenset(
        day
        for event in snapshot.events
        if event.kind in _EVENINGS_WITH_PARENTS
        for day in days_between(event.on, event.ends_on or event.on)
    )


def _meets_another(snapshot: Snapshot, row: Activity, day: dt.date, people: frozenset[str]) -> bool:
    """Whether some of the people have another late meeting that day which cannot give way."""
    return any(
        is_late_meeting(other)
        and other.id != row.id
        and not (other.kind == ActivityKind.BUSINESS_MEETING or _is_evening(other))
        and bool(people & participants_of(snapshot, other))
        for other in snapshot.having("activities", "on", day)  # type: ignore[arg-type]
    )


def _is_evening(row: Activity) -> bool:
    return row.stream == Stream.WHOLE_SCHOOL and row.kind not in BUSINESS


def people_asked(
    snapshot: Snapshot, row: Activity, day: dt.date, today: dt.date
) -> tuple[frozenset[str], frozenset[str]]:
    """Who would have to stay on this day, and who is owed an equal alternative instead.

    What was settled for the day it has today holds for that day alone, but for agreed pay.
    """
    rows = participation_rows(snapshot, row.id)
    stay, away = set(), set()
    for person in participants_of(snapshot, replace(row, on=day)):
        own = rows.get(person)
        if own is not None and (own.agreed_paid or (own.alternative and day == row.on)):
            continue
        if day >= today and not works_on(snapshot, person, day):
            away.add(person)
        else:
            stay.add(person)
    return frozenset(stay), frozenset(away)


def read_meetings(
    snapshot: Snapshot, wishes: Wishes, today: dt.date
) -> tuple[BusinessMeeting, ...]:
    """The business meetings after today that may give way."""
    return tuple(
        BusinessMeeting(row, people_asked(snapshot, row, row.on, today)[0])
        for row in sorted(
            snapshot.having("activities", "kind", ActivityKind.BUSINESS_MEETING),
            key=lambda each: (each.on, each.id),
        )
        if is_late_meeting(row) and row.on > today and not wishes.is_pinned("activities", row.id)
    )


def busy_weeks(snapshot: Snapshot) -> frozenset[dt.date]:
    """Mondays of the weeks with a parents' or open evening, a data drop or examinations."""
    return frozenset(
        monday_of(day)
        for event in snapshot.events
        if event.kind in _BUSY
        for day in days_between(event.on, event.ends_on or event.on)
    )


def other_business(
    snapshot: Snapshot, meetings: tuple[BusinessMeeting, ...]
) -> dict[str, frozenset[str]]:
    """For each term everyone who has time for business whatever gives way."""
    may_go = {meeting.activity.id for meeting in meetings}
    found: dict[str, set[str]] = defaultdict(set)
    for row in snapshot.activities:
        is_business = row.kind in BUSINESS or bool(row.admin_minutes)
        term = snapshot.calendar.term_of(row.on)
        if is_business and is_held(row) and term and row.id not in may_go:
            found[term] |= participants_of(snapshot, row)
    return {term: frozenset(people) for term, people in found.items()}
