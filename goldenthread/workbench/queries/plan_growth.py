"""A plan as a small picture that fills in: teams down, weeks across, a lane for each part."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from goldenthread.kernel.dates import monday_of
from goldenthread.kernel.sentences import counted, listed
from goldenthread.planner.answers import Move
from goldenthread.planner.wishes import Part
from goldenthread.snapshot.readings.coaching_times import fortnight_of, letter_of
from goldenthread.snapshot.records import Activity, CoachingSlot, Participation, PeerVisit, Team
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import TeamKind
from goldenthread.workbench.queries.plan_words import PART_WORDS
from goldenthread.workbench.queries.year_weave import week_columns

# In units of the drawing: a week's width, and a lane's height with the space below it.
WEEK, LANE, LANE_STEP = 6, 3, 4
TONES: Mapping[Part, str] = {
    Part.SLOTS: "mark-5",
    Part.WEAVE: "mark-2",
    Part.VISITS: "mark-4",
}
LANE_WORDS: Mapping[Part, str] = {
    Part.SLOTS: "coaching and regular times",
    Part.WEAVE: "dates",
    Part.VISITS: "visits",
}


@dataclass(frozen=True, slots=True)
class Lane:
    tone: str
    path: str


@dataclass(frozen=True, slots=True)
class TeamGrowth:
    """One team: a lane for each part, filled in the weeks for which it changes something."""

    name: str
    lanes: tuple[Lane, ...]
    in_words: str


@dataclass(frozen=True, slots=True)
class PartGrowth:
    words: str
    tone: str
    moves: int


@dataclass(frozen=True, slots=True)
class Growth:
    """From this week on. `rules` say where half-terms begin, and their names."""

    width: int
    height: int
    rules: tuple[tuple[int, str], ...]
    parts: tuple[PartGrowth, ...]
    teams: tuple[TeamGrowth, ...]


def draw_growth(
    snapshot: Snapshot, moves: Iterable[Move], today: dt.date, parts: Iterable[Part]
) -> Growth | None:
    """The moves so far in the year of the weave. None where no week is left, or nobody in teams."""
    planned = [part for part in Part if part in set(parts)]
    this_week = monday_of(today)
    columns = [column for column in week_columns(snapshot) if column.monday >= this_week]
    teams = [team for team in snapshot.teams if team.kind != TeamKind.LEARNING_COMMUNITY]
    if not columns or not teams:
        return None
    index_of = {column.monday: index for index, column in enumerate(columns)}
    told = tuple(moves)
    weeks_of = _weeks_by_team(snapshot, told, today)
    return Growth(
        width=len(columns) * WEEK,
        height=len(planned) * LANE_STEP,
        rules=tuple(
            (index_of.get(monday_of(block.starts_on), 0) * WEEK, block.name)
            for block in snapshot.calendar.half_terms
            if block.ends_on >= columns[0].monday
        ),
        parts=tuple(
            PartGrowth(PART_WORDS[part], TONES[part], sum(1 for one in told if one.part == part))
            for part in planned
        ),
        teams=tuple(
            _team(team, planned, weeks_of, index_of)
            for team in sorted(teams, key=lambda team: team.name)
        ),
    )


def _team(
    team: Team,
    planned: list[Part],
    weeks_of: Mapping[tuple[str, Part], set[dt.date]],
    index_of: Mapping[dt.date, int],
) -> TeamGrowth:
    lanes, words = [], []
    for place, part in enumerate(planned):
        filled = sorted(
            index_of[monday] for monday in weeks_of.get((team.id, part), ()) if monday in index_of
        )
        if filled:
            lanes.append(Lane(TONES[part], _path(filled, place * LANE_STEP)))
            words.append(f"{LANE_WORDS[part]} in {counted(len(filled), 'week')}")
    return TeamGrowth(
        team.name, tuple(lanes), f"{team.name}: {listed(words) if words else 'nothing yet'}"
    )


def _path(filled: list[int], top: int) -> str:
    """Neighbouring weeks as one stroke."""
    path, first = "", filled[0]
    for index, following in zip(filled, [*filled[1:], -1], strict=True):
        if following != index + 1:
            path += f"M{first * WEEK},{top}h{(index + 1 - first) * WEEK}v{LANE}H{first * WEEK}z"
            first = following
    return path


def _weeks_by_team(
    snapshot: Snapshot, moves: Iterable[Move], today: dt.date
) -> dict[tuple[str, Part], set[dt.date]]:
    turns = _turns(snapshot, today)
    found: dict[tuple[str, Part], set[dt.date]] = {}
    for move in moves:
        mondays = set(_mondays(snapshot, move, turns))
        teams = {
            member.team
            for person in move.people
            for member in snapshot.having("team_members", "person", person)
        }
        for team in teams:
            found.setdefault((team, move.part), set()).update(mondays)
    return found


def _mondays(
    snapshot: Snapshot, move: Move, turns: Mapping[tuple[str, int], list[dt.date]]
) -> Iterator[dt.date]:
    for change in move.changes:
        row = change.after or change.before
        if isinstance(row, Activity | PeerVisit):
            yield monday_of(row.on)
        elif isinstance(row, Participation):
            session = snapshot.find("activities", row.activity)
            if session is not None:
                yield monday_of(session.on)
        elif isinstance(row, CoachingSlot):
            for (letter, fortnight), mondays in turns.items():
                if letter == row.week and row.fortnight in (None, fortnight):
                    yield from mondays


def _turns(snapshot: Snapshot, today: dt.date) -> dict[tuple[str, int], list[dt.date]]:
    """The weeks to come by letter and fortnight, as the regular times of coaching count them."""
    calendar = snapshot.calendar
    found: dict[tuple[str, int], list[dt.date]] = {}
    for week in calendar.teaching_weeks:
        if week.monday >= monday_of(today):
            turn = (letter_of(calendar, week), fortnight_of(calendar, week))
            found.setdefault(turn, []).append(week.monday)
    return found
