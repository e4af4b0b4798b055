"""What meets again and again in a year: teams in their slots, the staff in their meetings."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from goldenthread.kernel.dates import WEEKDAYS
from goldenthread.kernel.school_calendar import SchoolCalendar
from goldenthread.kernel.short_names import short_name
from goldenthread.snapshot.records import Activity, ActivityAudience
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityKind, Stream

MEETING_KINDS = frozenset(
    {ActivityKind.BUSINESS_MEETING, ActivityKind.PASTORAL_MEETING, ActivityKind.BRIEFING}
)
# A meeting that came twice was twice a meeting, not a rhythm.
LEAST_MEETINGS = 3
MOST_WEEKS_APART = 12


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Every so many teaching weeks on one weekday. `team` is empty for the whole staff.

    `turn` counts teaching weeks from the first week A, up to `every_weeks`.
    """

    key: str
    team: str
    title: str
    weekday: int
    every_weeks: int
    turn: int
    session: Activity
    audience: tuple[ActivityAudience, ...]

    def days(self, calendar: SchoolCalendar) -> Iterator[dt.date]:
        """The pupil days on which it comes in this calendar."""
        first_a = _first_week_a(calendar)
        for week in calendar.teaching_weeks:
            on = week.monday + dt.timedelta(days=self.weekday)
            is_due = (week.number - first_a) % self.every_weeks == self.turn
            if is_due and on in calendar.pupil_days:
                yield on

    def when(self, calendar: SchoolCalendar) -> str:
        """`Every 2 weeks, Tuesday 15:15, week A, 60 minutes`."""
        every = "Every week" if self.every_weeks == 1 else f"Every {self.every_weeks} weeks"
        time = ""
        if self.session.starts_at is not None:
            time = f" {self.session.starts_at:%H:%M}"
        elif self.session.period:
            time = f" period {self.session.period}"
        parts = [every, f"{WEEKDAYS[self.weekday]}{time}"]
        if calendar.timetable_weeks == 2 and self.every_weeks % 2 == 0:
            parts.append(f"week {'AB'[self.turn % 2]}")
        return ", ".join([*parts, f"{self.session.minutes} minutes"])


def rhythms(snapshot: Snapshot) -> tuple[Rhythm, ...]:
    """Team slots in the order of the teams' names, then meetings of the whole staff."""
    found: list[Rhythm] = []
    for team in sorted(snapshot.teams, key=lambda team: (team.name, team.id)):
        slots = [
            activity
            for activity in snapshot.having("activities", "team", team.id)
            if activity.uses_learning_slot and activity.on in snapshot.calendar.pupil_days
        ]
        for sessions in _still_met(snapshot, slots):
            key = short_name(team.id, {rhythm.key for rhythm in found})
            found.append(
                _rhythm(snapshot, key, team.id, team.name, sessions, team.slot_every_weeks)
            )
    for title, sessions in _meetings(snapshot):
        key = short_name(title, {rhythm.key for rhythm in found})
        found.append(_rhythm(snapshot, key, "", title, sessions, None))
    return tuple(found)


def _meetings(snapshot: Snapshot) -> Iterator[tuple[str, Sequence[Activity]]]:
    by_title: dict[str, list[Activity]] = defaultdict(list)
    for activity in snapshot.having("activities", "stream", Stream.WHOLE_SCHOOL):
        if activity.kind in MEETING_KINDS and activity.on in snapshot.calendar.pupil_days:
            by_title[activity.title].append(activity)
    for title, sessions in sorted(by_title.items()):
        for alike in _still_met(snapshot, sessions):
            if len(alike) >= LEAST_MEETINGS:
                yield title, alike


def _still_met(snapshot: Snapshot, sessions: Iterable[Activity]) -> Iterator[Sequence[Activity]]:
    """Sessions at one time of the week each, oldest first, without times that were given up."""
    groups: dict[tuple[object, ...], list[Activity]] = defaultdict(list)
    for one in sessions:
        groups[one.on.weekday(), one.starts_at, one.period, one.after_hours].append(one)
    week = snapshot.calendar.week_number
    ordered = [sorted(group, key=lambda one: (one.on, one.id)) for group in groups.values()]
    ordered.sort(key=lambda group: (group[0].on, group[0].id))
    last = max((week(group[-1].on) for group in ordered), default=0)
    for group in ordered:
        apart = _weeks_apart(snapshot, group, None)
        if (len(group) > 1 or len(ordered) == 1) and week(group[-1].on) + 2 * apart >= last:
            yield group


def _rhythm(
    snapshot: Snapshot,
    key: str,
    team: str,
    title: str,
    sessions: Sequence[Activity],
    told: int | None,
) -> Rhythm:
    every = _weeks_apart(snapshot, sessions, told)
    first_a = _first_week_a(snapshot.calendar)
    turns = [(snapshot.calendar.week_number(one.on) - first_a) % every for one in sessions]
    turn = _most_common(turns)
    minutes = _most_common([one.minutes for one in sessions])
    kind = _most_common([one.kind for one in sessions])
    # As the last of them was, but for what was out of the ordinary.
    usual = [one for one in sessions if (one.minutes, one.kind) == (minutes, kind)] or sessions
    like = usual[-1]
    audience = snapshot.having("activity_audience", "activity", like.id)
    return Rhythm(key, team, title, like.on.weekday(), every, turn, like, audience)


def _weeks_apart(snapshot: Snapshot, sessions: Sequence[Activity], told: int | None) -> int:
    weeks = sorted({snapshot.calendar.week_number(one.on) for one in sessions})
    gaps = [later - earlier for earlier, later in pairwise(weeks)]
    apart = _most_common(gaps) if gaps else told or 1
    return min(max(apart, 1), MOST_WEEKS_APART)


def _most_common[T](values: Sequence[T]) -> T:
    """The value that comes most often; of several the one that came first."""
    return Counter(values).most_common(1)[0][0]


def _first_week_a(calendar: SchoolCalendar) -> int:
    return next((week.number for week in calendar.teaching_weeks if week.label == "A"), 1)
