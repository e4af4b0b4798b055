"""Which teams ask for a regular slot, who is in them, and when they meet today."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from goldenthread.kernel.dates import monday_of
from goldenthread.planner.fortnight import place_in_frame
from goldenthread.planner.slots.columns import TEAM, Ask
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.learning_slots import dated_slots
from goldenthread.snapshot.readings.slots_to_meet import MEETING_TEAMS, members_at_work
from goldenthread.snapshot.records import Activity, Team
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState, TeamKind

ASKING_TEAMS = MEETING_TEAMS | {TeamKind.LEARNING_COMMUNITY}
FEWEST_MEMBERS = 2
# Domain rules STR004 and INC002.
WEEKS_OF_A_TEACHING_TEAM, WEEKS_OF_A_SUPPORT_TEAM = 2, 4
MINUTES_OF_A_TEACHING_TEAM, MINUTES_OF_A_SUPPORT_TEAM = 60, 30
# What is over or called off keeps no slot.
TO_COME = frozenset({ActivityState.SLOT, ActivityState.PLANNED, ActivityState.PUBLISHED})


@dataclass(frozen=True, slots=True)
class PresentSlot:
    """When a team meets today: on this weekday in these of the four weeks of the frame.

    `sessions` are those to come that keep to it.
    """

    weekday: int
    places: tuple[int, ...]
    after_hours: bool
    period: str
    starts_at: dt.time | None
    minutes: int
    sessions: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class TeamAsk:
    """Teams that meet together, the one whose sessions they are first; mostly it is only one."""

    teams: tuple[Team, ...]
    members: frozenset[str]
    every_weeks: int
    minutes: int
    is_support: bool
    is_pinned: bool
    present: PresentSlot | None

    @property
    def ask(self) -> Ask:
        return TEAM, self.teams[0].id


def read_team_asks(snapshot: Snapshot, wishes: Wishes, today: dt.date) -> tuple[TeamAsk, ...]:
    """Every team that works or learns together and has two members at work, in order.

    A team without a slot whose members all meet in another team that has one does not ask: they
    would be asked to meet twice (domain rule INC002). Nor does one that is pinned as it is, nor
    anybody when the teaching weeks are over.
    """
    at_work = members_at_work(snapshot, today)
    teams = [team for team in snapshot.teams if team.kind in ASKING_TEAMS and at_work[team.id]]
    sessions = {team.id: _to_come(snapshot, team.id, today) for team in teams}
    together = _together(sorted(teams, key=lambda team: team.id), sessions)
    asks = [_ask(snapshot, wishes, group, at_work, sessions[group[0].id]) for group in together]
    weeks = snapshot.calendar.teaching_weeks
    is_over = not any(week.monday >= monday_of(today) for week in weeks)
    served = frozenset[str]().union(*(ask.members for ask in asks if ask.present))
    return tuple(
        ask
        for ask in asks
        if len(ask.members) >= FEWEST_MEMBERS
        and (ask.present or not (is_over or ask.is_pinned or ask.members <= served))
    )


def _to_come(snapshot: Snapshot, team: str, today: dt.date) -> list[Activity]:
    return [
        session
        for session in dated_slots(snapshot, team)
        if session.on >= today
        and session.state in TO_COME
        and session.ends_on in (None, session.on)
    ]


def _together(
    teams: Sequence[Team], sessions: dict[str, list[Activity]]
) -> Iterable[tuple[Team, ...]]:
    """Teams that share a session have one slot; the team whose sessions they are comes first."""
    groups: list[tuple[set[str], list[Team]]] = []
    for team in teams:
        keys = {session.id for session in sessions[team.id]}
        akin = [group for group in groups if keys & group[0]]
        groups = [group for group in groups if group not in akin]
        merged = (keys.union(*(group[0] for group in akin)), [team])
        for group in akin:
            merged[1].extend(group[1])
        groups.append(merged)
    for _, members in sorted(groups, key=lambda group: min(team.id for team in group[1])):
        owns = Counter(
            each.team for team in members for each in sessions[team.id] if each.team != ""
        )
        yield tuple(sorted(members, key=lambda team: (-owns[team.id], team.id)))


def _ask(
    snapshot: Snapshot,
    wishes: Wishes,
    teams: tuple[Team, ...],
    at_work: dict[str, frozenset[str]],
    sessions: list[Activity],
) -> TeamAsk:
    first = teams[0]
    is_support = first.kind == TeamKind.SUPPORT
    usual = WEEKS_OF_A_SUPPORT_TEAM if is_support else WEEKS_OF_A_TEACHING_TEAM
    return TeamAsk(
        teams,
        frozenset[str]().union(*(at_work[team.id] for team in teams)),
        first.slot_every_weeks or usual,
        MINUTES_OF_A_SUPPORT_TEAM if is_support else MINUTES_OF_A_TEACHING_TEAM,
        is_support,
        any(wishes.is_pinned("teams", team.id) for team in teams),
        _present(snapshot, sessions),
    )


def _present(snapshot: Snapshot, sessions: list[Activity]) -> PresentSlot | None:
    """What most of the sessions to come have in common; None where there are none."""
    in_weeks = [
        (session, place_in_frame(snapshot.calendar, week))
        for session in sessions
        if (week := snapshot.calendar.week_of(session.on)) is not None
    ]
    if not in_weeks:
        return None
    kept = Counter(_time(session) for session, _ in in_weeks).most_common(1)[0][0]
    mine = [(session, place) for session, place in in_weeks if _time(session) == kept]
    one = mine[0][0]
    return PresentSlot(
        one.on.weekday(),
        tuple(sorted({place for _, place in mine})),
        one.after_hours,
        one.period,
        one.starts_at,
        one.minutes,
        tuple(session for session, _ in mine),
    )


def _time(session: Activity) -> tuple[int, bool, str, dt.time | None]:
    return session.on.weekday(), session.after_hours, session.period, session.starts_at
