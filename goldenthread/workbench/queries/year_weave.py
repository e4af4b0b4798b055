"""The weave: every activity of the year as a knot in its stream, or in its teams."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping

from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import monday_of
from goldenthread.snapshot.readings.concerns import concerns
from goldenthread.snapshot.readings.time_spent import has_happened, is_development, serves
from goldenthread.snapshot.records import Activity, Team
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState, Exemption, Stream, TeamKind
from goldenthread.threads import public as threads
from goldenthread.ui.marks import PriorityMark
from goldenthread.ui.weave import (
    HalfTerm,
    Knot,
    KnotState,
    WeavePicture,
    WeaveRow,
    WeekColumn,
    threads_between,
)
from goldenthread.workbench.queries.thread_pictures import STREAM_LABELS

WEAVE_TABLES = (
    "terms",
    "days",
    "people",
    "teams",
    "team_members",
    "priorities",
    "programmes",
    "activities",
    "activity_audience",
)


def get_weave_snapshot(year: SchoolYear) -> Snapshot:
    """The part of the year that the weave is drawn from."""
    return threads.get_snapshot(year, only=WEAVE_TABLES)


def draw_year(
    snapshot: Snapshot,
    year: SchoolYear,
    today: dt.date,
    *,
    marks: Mapping[str, PriorityMark],
    opened: str = "",
    person: str | None = None,
    found: Mapping[tuple[str, str], int] | None = None,
) -> WeavePicture:
    """Draw the year. `opened` is the stream whose teams are shown as rows.

    With `person`, the picture holds what concerns them: all-staff sessions, their teams' sessions
    and their own. `found` says how many findings sit on each row.
    """
    columns = week_columns(snapshot)
    index_of = {column.monday: index for index, column in enumerate(columns)}
    activities = [
        row
        for row in sorted(snapshot.activities, key=lambda row: (row.on, row.id))
        if monday_of(row.on) in index_of and (person is None or concerns(snapshot, row, person))
    ]

    def knot(row: Activity) -> Knot:
        mark = marks.get(serves(snapshot, row))
        return Knot(
            week_index=index_of[monday_of(row.on)],
            priority=mark,
            label=mark.letters if mark else "",
            title=row.title,
            url=activity_address(year, row),
            minutes=row.minutes,
            state=_state(row),
            finding_count=(found or {}).get(("activities", row.id), 0),
        )

    rows: list[WeaveRow] = []
    for stream in Stream:
        own = [(row, knot(row)) for row in activities if row.stream == stream and _is_shown(row)]
        knots = tuple(drawn for _, drawn in own)
        is_open = opened == stream
        rows.append(
            WeaveRow(
                key=stream,
                label=STREAM_LABELS[stream],
                level="stream",
                knots=knots,
                threads=threads_between(knots),
                open_url=_open_address(year, "" if is_open else stream),
                is_open=is_open,
            )
        )
        if is_open:
            knots_of: dict[str, list[Knot]] = defaultdict(list)
            for row, drawn in own:
                for team in _teams_of(snapshot, row):
                    knots_of[team].append(drawn)
            rows += [
                WeaveRow(
                    key=f"{stream}-{team.id}",
                    label=team.name,
                    level="team",
                    knots=tuple(knots_of[team.id]),
                    threads=threads_between(knots_of[team.id]),
                )
                for team in _teams_shown(snapshot, person)
            ]
    statutory = tuple(knot(row) for row in activities if row.exempt == Exemption.STATUTORY)
    rows.append(
        WeaveRow(
            key="statutory",
            label="Statutory training",
            level="statutory",
            knots=statutory,
            note="Takes time, and is not counted as development.",
        )
    )
    return WeavePicture(
        weeks=columns,
        half_terms=_half_terms(snapshot, columns),
        rows=tuple(rows),
        now_index=index_of.get(monday_of(today)),
        title=f"{year.school.name}, {year.label}",
    )


def week_columns(snapshot: Snapshot) -> tuple[WeekColumn, ...]:
    """One column for each week with a school day; part-weeks at the ends have no pupils' week.

    The number is the teaching week's; a part-week before the first is 0.
    """
    calendar = snapshot.calendar
    mondays = sorted({monday_of(day) for day in calendar.school_days})
    columns = []
    for monday in mondays:
        number = calendar.week_number(monday)
        is_part_week = calendar.week_of(monday) is None
        after_last = is_part_week and number == len(calendar.teaching_weeks)
        columns.append(WeekColumn(number + 1 if after_last else number, monday))
    return tuple(columns)


def _half_terms(snapshot: Snapshot, columns: tuple[WeekColumn, ...]) -> tuple[HalfTerm, ...]:
    drawn = []
    for block in snapshot.calendar.half_terms:
        inside = [
            index
            for index, column in enumerate(columns)
            if monday_of(block.starts_on) <= column.monday <= block.ends_on
        ]
        if inside:
            drawn.append(
                HalfTerm(block.name, inside[0], inside[-1], block.starts_on, block.ends_on)
            )
    return tuple(drawn)


def _is_shown(row: Activity) -> bool:
    return is_development(row) or (
        row.state == ActivityState.CANCELLED and row.exempt != Exemption.STATUTORY
    )


def _state(row: Activity) -> KnotState:
    if row.state == ActivityState.CANCELLED:
        return "cancelled"
    if has_happened(row):
        return "happened"
    return "slot" if row.state == ActivityState.SLOT else "planned"


def _teams_shown(snapshot: Snapshot, person: str | None) -> list[Team]:
    teams = sorted(
        snapshot.teams, key=lambda row: (row.kind == TeamKind.LEARNING_COMMUNITY, row.name)
    )
    if person is None:
        return teams
    own = {row.team for row in snapshot.having("team_members", "person", person)}
    return [team for team in teams if team.id in own]


def _teams_of(snapshot: Snapshot, row: Activity) -> frozenset[str]:
    """Teams that an activity is for: its own, those invited, and those of which half is invited."""
    audience = snapshot.having("activity_audience", "activity", row.id)
    teams = {row.team} if row.team else set()
    teams |= {invited.team for invited in audience if invited.team}
    if any(invited.group for invited in audience):
        teams |= {team.id for team in snapshot.teams}
    people = {invited.person for invited in audience if invited.person}
    seats = Counter(
        member.team
        for person in people
        for member in snapshot.having("team_members", "person", person)
    )
    return frozenset(
        teams
        | {
            team
            for team, seated in seats.items()
            if 2 * seated >= len(snapshot.having("team_members", "team", team))
        }
    )


def activity_address(year: SchoolYear, row: Activity) -> str:
    """Where the activity is shown."""
    return reverse(
        "activities:show-activity",
        kwargs={"school_slug": year.school.slug, "year": year.label, "key": row.id},
    )


def _open_address(year: SchoolYear, stream: str) -> str:
    address = reverse(
        "workbench:year", kwargs={"school_slug": year.school.slug, "year": year.label}
    )
    return f"{address}?open={stream}#weave" if stream else f"{address}#weave"
