"""The regular slots as they stand: each team's, and the meetings of the whole school."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from goldenthread.kernel.school_calendar import SchoolCalendar
from goldenthread.practice.public import read_slot
from goldenthread.snapshot.records import Activity, Team
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityKind, ActivityState, Stream, TeamKind
from goldenthread.workbench.slots.asked import Asked

# Meetings of all staff that are not learning: what they take is not there for anything else.
MEETINGS = {
    ActivityKind.BUSINESS_MEETING: "Business meeting of all staff",
    ActivityKind.PASTORAL_MEETING: "Pastoral meeting of all staff",
}
USUAL_MINUTES = 60
KINDS = {
    TeamKind.SUBJECT: ActivityKind.DEPARTMENT_SESSION,
    TeamKind.LEARNING_COMMUNITY: ActivityKind.TLC,
    TeamKind.PASTORAL: ActivityKind.SUPERVISION_GROUP,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """One regular slot. `team` is empty for a meeting of the whole school.

    `blank` are coming dates without content, which a change may move; `settled` are coming ones
    with content, which stay; `past` lie before today.
    """

    key: str
    name: str
    team: str
    kind: str
    asked: Asked
    required: bool
    blank: tuple[Activity, ...]
    settled: tuple[Activity, ...]
    past: tuple[Activity, ...]

    @property
    def number_dated(self) -> int:
        return len(self.blank) + len(self.settled) + len(self.past)


def list_standing(snapshot: Snapshot, today: dt.date) -> tuple[Standing, ...]:
    """Teams in order of name, learning communities after them, then meetings of all staff."""
    teams = sorted(
        snapshot.teams, key=lambda row: (row.kind == TeamKind.LEARNING_COMMUNITY, row.name)
    )
    return (
        *(_of_team(snapshot, team, today) for team in teams),
        *(_meeting(snapshot, kind, today) for kind in MEETINGS),
    )


def is_blank(row: Activity) -> bool:
    """Whether it is a date that is kept free, and nothing more."""
    return row.state == ActivityState.SLOT and not (
        row.programme or row.unit or row.priority or row.technique
    )


def _of_team(snapshot: Snapshot, team: Team, today: dt.date) -> Standing:
    rows = [row for row in snapshot.having("activities", "team", team.id) if row.uses_learning_slot]
    slot = read_slot(team.slot) if team.slot_every_weeks else None
    asked = Asked(
        weekday=slot.weekday if slot else None,
        week=slot.week if slot and snapshot.calendar.timetable_weeks == 2 else "",
        starts_at=slot.starts_at if slot else None,
        period=slot.period if slot else "",
        minutes=_usual(row.minutes for row in rows) or USUAL_MINUTES,
        every_weeks=team.slot_every_weeks or 2,
        **_span(snapshot.calendar, rows),
    )
    kind = _usual_word(row.kind for row in rows) or KINDS.get(
        TeamKind(team.kind), ActivityKind.TEAM_SESSION
    )
    return _standing(team.id, team.name, team.id, kind, asked, rows, today)


def _meeting(snapshot: Snapshot, kind: ActivityKind, today: dt.date) -> Standing:
    rows = [
        row
        for row in snapshot.having("activities", "kind", kind)
        if row.stream == Stream.WHOLE_SCHOOL
    ]
    calendar = snapshot.calendar
    days = sorted(row.on for row in rows if row.state != ActivityState.CANCELLED)
    gaps = [calendar.weeks_between(one, after) for one, after in pairwise(days)]
    times = Counter(row.starts_at for row in rows if row.starts_at)
    letters = {week.label for day in days if (week := calendar.week_of(day))}
    single = calendar.timetable_weeks == 2 and len(letters) == 1
    asked = Asked(
        weekday=_usual(day.weekday() for day in days) if days else None,
        week=letters.pop() if single else "",
        starts_at=times.most_common(1)[0][0] if times else None,
        minutes=_usual(row.minutes for row in rows) or USUAL_MINUTES,
        every_weeks=max(_usual(gaps) or 4, 1),
        **_span(calendar, rows),
    )
    key = f"meeting-{kind}"
    return _standing(key, MEETINGS[kind], "", kind, asked, rows, today)


def _standing(
    key: str,
    name: str,
    team: str,
    kind: str,
    asked: Asked,
    rows: Sequence[Activity],
    today: dt.date,
) -> Standing:
    live = sorted(
        (row for row in rows if row.state != ActivityState.CANCELLED), key=lambda row: row.on
    )
    coming = [row for row in live if row.on >= today]
    required = Counter(row.required for row in live)
    return Standing(
        key=key,
        name=name,
        team=team,
        kind=str(kind),
        asked=asked,
        required=required[True] >= required[False],
        blank=tuple(row for row in coming if is_blank(row)),
        settled=tuple(row for row in coming if not is_blank(row)),
        past=tuple(row for row in live if row.on < today),
    )


def _span(calendar: SchoolCalendar, rows: Iterable[Activity]) -> dict[str, str]:
    """From the half-term of the first date to that of the last; without dates, the whole year."""
    blocks = calendar.half_terms
    held = [block for row in rows if (block := calendar.half_term_of(row.on))]
    found = sorted(held or blocks, key=lambda block: block.starts_on)
    return {"starts": found[0].id, "ends": found[-1].id} if found else {}


def _usual(numbers: Iterable[int]) -> int | None:
    counts = Counter(numbers)
    return counts.most_common(1)[0][0] if counts else None


def _usual_word(words: Iterable[str]) -> str:
    counts = Counter(words)
    return counts.most_common(1)[0][0] if counts else ""
