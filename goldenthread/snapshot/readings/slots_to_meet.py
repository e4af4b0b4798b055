"""Which teams have a regular time to learn together."""

import datetime as dt

from goldenthread.snapshot.readings.audience import team_members
from goldenthread.snapshot.readings.employment import is_on_leave
from goldenthread.snapshot.readings.school_terms import term_begun
from goldenthread.snapshot.readings.team_follow_on import WORKING_TEAMS, teams_of
from goldenthread.snapshot.readings.time_spent import is_development
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Stream, TeamKind

MEETING_TEAMS = WORKING_TEAMS | {TeamKind.LEADERSHIP}


def members_at_work(snapshot: Snapshot, on: dt.date) -> dict[str, frozenset[str]]:
    """The members of each team who are not on leave that day."""
    return {
        team.id: frozenset(
            person
            for person in team_members(snapshot, team.id, on)
            if not is_on_leave(snapshot, person, on)
        )
        for team in snapshot.teams
    }


def teams_with_a_slot(snapshot: Snapshot, today: dt.date) -> frozenset[str]:
    """Keys of the working and leading teams with a regular slot, or a session this term."""
    meeting = _meeting_this_term(snapshot, today)
    return frozenset(
        team.id
        for team in snapshot.teams
        if team.kind in MEETING_TEAMS and (team.slot_every_weeks or team.id in meeting)
    )


def _meeting_this_term(snapshot: Snapshot, today: dt.date) -> frozenset[str]:
    """Keys of the teams with a session of development, past or planned, in the current term."""
    term = term_begun(snapshot.calendar, today)
    if term is None:
        return frozenset()
    meeting: set[str] = set()
    for activity in snapshot.having("activities", "stream", Stream.TEAM):
        if term[0] <= activity.on <= term[1] and is_development(activity):
            meeting |= teams_of(snapshot, activity)
    return frozenset(meeting)
