"""Where a whole-school activity is taken up by teams, and by which it should be."""

from collections.abc import Collection, Mapping
from enum import StrEnum

from goldenthread.snapshot.readings.audience import (
    invited_to,
    participants_of,
    programme_participants,
    team_members,
)
from goldenthread.snapshot.readings.follow_on import returns_to
from goldenthread.snapshot.readings.time_spent import is_development, serves
from goldenthread.snapshot.readings.trials import control_arm
from goldenthread.snapshot.readings.weeks import last_day_within
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Stream, TeamKind

# Teams that meet for their work with pupils; the others exist to learn or to lead.
WORKING_TEAMS = frozenset(
    {TeamKind.SUBJECT, TeamKind.YEAR, TeamKind.PHASE, TeamKind.PASTORAL, TeamKind.SUPPORT}
)


class Match(StrEnum):
    """Why an activity counts as a follow-on, the closest tie first."""

    LINK = "linked to it"
    UNIT = "same unit"
    TECHNIQUE = "same technique"
    PROGRAMME = "same programme"
    PRIORITY = "same priority"


def teams_concerned(snapshot: Snapshot, activity: Activity) -> dict[str, frozenset[str]]:
    """Working teams with members for whom the activity is, and these members.

    Where the programme names teams, only those; else, where it names people or groups, only the
    people it is for. People who wait on the control side of a trial are left out.
    """
    people = participants_of(snapshot, activity)
    people -= control_arm(snapshot, activity.programme, activity.on)
    named: set[str] = set()
    programme = snapshot.find("programmes", activity.programme)
    if programme is not None:
        audience = snapshot.having("programme_audience", "programme", programme.id)
        named = {row.team for row in audience if row.team}
        if audience and not named:
            people &= programme_participants(snapshot, programme, activity.on)
    concerned = {
        team.id: team_members(snapshot, team.id, activity.on) & people
        for team in snapshot.teams
        if team.kind in WORKING_TEAMS and (not named or team.id in named)
    }
    return {team: members for team, members in sorted(concerned.items()) if members}


def team_follow_ons(
    snapshot: Snapshot, activity: Activity, weeks: int
) -> dict[str, tuple[Activity, Match]]:
    """Team sessions, planned ones too, that take the activity up within so many teaching weeks."""
    found = {}
    until = last_day_within(snapshot.calendar, activity.on, weeks)
    links = returns_to(snapshot, activity.id)
    for later in _akin(snapshot, activity, links):
        if later.stream != Stream.TEAM or not activity.on <= later.on <= until:
            continue
        match = _match(snapshot, activity, later, links)
        # On the same day only a link can tell a follow-on from what came before it.
        if match and is_development(later) and (later.on > activity.on or match is Match.LINK):
            found[later.id] = (later, match)
    return found


def _akin(snapshot: Snapshot, activity: Activity, links: frozenset[str]) -> tuple[Activity, ...]:
    """The activities that share anything with this one, in order.

    Found through the indexes: looking at every session of the year for every activity would cost
    the square of a large school.
    """
    akin: dict[str, Activity] = {}
    for key in links:
        later = snapshot.find("activities", key)
        if later is not None:
            akin[key] = later
    shared = {column: getattr(activity, column) for column in ("unit", "technique", "programme")}
    if not activity.programme:
        shared["priority"] = activity.priority
        for programme in snapshot.having("programmes", "priority", activity.priority):
            if activity.priority:
                own = snapshot.having("activities", "programme", programme.id)
                akin.update((each.id, each) for each in own)
    for column, value in shared.items():
        if value:
            akin.update((each.id, each) for each in snapshot.having("activities", column, value))
    return tuple(akin[key] for key in sorted(akin))


def _match(
    snapshot: Snapshot, activity: Activity, later: Activity, links: frozenset[str]
) -> Match | None:
    if later.id in links:
        return Match.LINK
    if activity.unit and activity.unit == later.unit:
        return Match.UNIT
    if activity.technique and activity.technique == later.technique:
        return Match.TECHNIQUE
    if activity.programme:
        return Match.PROGRAMME if activity.programme == later.programme else None
    same = bool(serves(snapshot, activity)) and serves(snapshot, activity) == serves(
        snapshot, later
    )
    return Match.PRIORITY if same else None


def teams_of(snapshot: Snapshot, activity: Activity) -> frozenset[str]:
    """The team whose session it is, and the teams its audience names."""
    rows = snapshot.having("activity_audience", "activity", activity.id)
    return frozenset({activity.team, *(row.team for row in rows)} - {""})


def teams_not_reached(
    snapshot: Snapshot,
    concerned: Mapping[str, frozenset[str]],
    follow_ons: Collection[Activity],
) -> dict[str, frozenset[str]]:
    """The teams, with their members, for which none of the follow-ons is.

    A team is reached by a session of its own, or when its members each have one in another working
    team: so a tutor team need not repeat what its members take up in their subjects.
    """
    invited_teams = {later.id: teams_of(snapshot, later) for later in follow_ons}
    reached = frozenset[str]().union(*invited_teams.values())
    waiting = {team: members for team, members in concerned.items() if team not in reached}
    if not waiting:
        return {}
    working = {team for team in reached if _is_working_team(snapshot, team)}
    elsewhere: set[str] = set()
    for later in follow_ons:
        if invited_teams[later.id] & working:
            elsewhere |= invited_to(snapshot, later)
    return {team: members for team, members in waiting.items() if not members <= elsewhere}


def _is_working_team(snapshot: Snapshot, key: str) -> bool:
    team = snapshot.find("teams", key)
    return team is not None and team.kind in WORKING_TEAMS
