"""What became of the regular learning slots of a team."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from goldenthread.snapshot.readings.time_spent import development_minutes, has_happened
from goldenthread.snapshot.records import Activity, Team
from goldenthread.snapshot.snapshot import Snapshot


def dated_slots(snapshot: Snapshot, team: str) -> list[Activity]:
    """Everything in the team's learning slot in the year, whatever became of it, oldest first.

    A session of another team belongs here too when its audience names this team.
    """
    invited = {
        row.activity
        for row in snapshot.having("activity_audience", "team", team)
        if snapshot.find("activities", row.activity) is not None
    }
    own = snapshot.having("activities", "team", team)
    joint = [snapshot.get("activities", key) for key in invited]
    sessions = {activity.id: activity for activity in (*own, *joint) if activity.uses_learning_slot}
    return sorted(sessions.values(), key=lambda activity: (activity.on, activity.id))


def slot_sessions(snapshot: Snapshot, team: str, until: dt.date) -> list[Activity]:
    """Sessions held in the team's learning slot up to this day, oldest first."""
    return [
        session
        for session in dated_slots(snapshot, team)
        if session.on <= until and has_happened(session)
    ]


@dataclass(frozen=True, slots=True)
class DatedShare:
    """How many slots the rhythm of all teams gives in the year, and how many have a date.

    `short` are the teams with fewer than their rhythm gives.
    """

    due: int
    dated: int
    short: tuple[Team, ...]


def dated_share(snapshot: Snapshot) -> DatedShare:
    """Teams that have dated more than their rhythm do not make up for others."""
    weeks, year = snapshot.calendar.teaching_weeks, snapshot.year
    due = dated = 0
    short = []
    for team in snapshot.teams:
        if not team.slot_every_weeks:
            continue
        own_due = len(weeks) // team.slot_every_weeks
        sessions = dated_slots(snapshot, team.id)
        own = sum(year.starts_on <= session.on <= year.ends_on for session in sessions)
        due += own_due
        dated += min(own, own_due)
        if own < own_due:
            short.append(team)
    return DatedShare(due, dated, tuple(short))


def in_last_weeks(
    snapshot: Snapshot, sessions: Sequence[Activity], today: dt.date, weeks: int
) -> list[Activity]:
    """Those in the last so many teaching weeks, the week of this day included."""
    between = snapshot.calendar.weeks_between
    return [session for session in sessions if between(session.on, today) < weeks]


def admin_share(session: Activity) -> Fraction:
    """The part of the session that is not development, from 0 to 1.

    A slot given over to a briefing or to statutory training is eaten whole.
    """
    if not session.minutes:
        return Fraction(0)
    return 1 - Fraction(development_minutes(session), session.minutes)
