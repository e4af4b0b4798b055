"""Reads what is heard in the hall and which teams are to take it up, and when they would."""

import datetime as dt
from collections.abc import Iterable, Mapping

from goldenthread.planner.weave.asks import Evening, Input
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.audience import team_members
from goldenthread.snapshot.readings.follow_on import RETURNS
from goldenthread.snapshot.readings.team_follow_on import WORKING_TEAMS, teams_concerned
from goldenthread.snapshot.readings.time_spent import is_development, serves
from goldenthread.snapshot.readings.weeks import last_day_within
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Stream


def read_inputs(
    snapshot: Snapshot, wishes: Wishes, today: dt.date, evenings: Iterable[Evening]
) -> tuple[Input, ...]:
    """The inputs to come, and those whose weeks for taking them up are not over."""
    moving = {evening.activity.id: evening.days for evening in evenings}
    found = []
    for row in sorted(
        snapshot.having("activities", "stream", Stream.WHOLE_SCHOOL), key=lambda a: (a.on, a.id)
    ):
        if not is_development(row) or not (row.programme or serves(snapshot, row)):
            continue
        weeks = max(wishes.follow_weeks, wishes.touch_weeks)
        if last_day_within(snapshot.calendar, row.on, weeks) <= today:
            continue
        is_for_teams = last_day_within(snapshot.calendar, row.on, wishes.follow_weeks) > today
        teams = teams_concerned(snapshot, row) if is_for_teams else {}
        found.append(
            Input(row, moving.get(row.id, (row.on,)), teams, _others(snapshot, row, teams))
        )
    return tuple(found)


def _others(
    snapshot: Snapshot, row: Activity, teams: Mapping[str, frozenset[str]]
) -> Mapping[str, frozenset[str]]:
    people = frozenset[str]().union(*teams.values())
    members = {
        team.id: team_members(snapshot, team.id, row.on)
        for team in snapshot.teams
        if team.kind in WORKING_TEAMS and team.id not in teams
    }
    return {team: those & people for team, those in sorted(members.items()) if those & people}


def is_linked(snapshot: Snapshot, heard: Activity, later: Activity) -> bool:
    """Whether the session says that it follows or revisits what was heard."""
    links = snapshot.having("activity_links", "activity", later.id)
    return any(link.to == heard.id and link.kind in RETURNS for link in links)


def shares_content(snapshot: Snapshot, heard: Activity, later: Activity) -> bool:
    """Whether a session shares its unit, its technique or its programme.

    What belongs to no programme is taken up by whatever serves the same priority.
    """
    if heard.unit and heard.unit == later.unit:
        return True
    if heard.technique and heard.technique == later.technique:
        return True
    if heard.programme:
        return heard.programme == later.programme
    return bool(serves(snapshot, heard)) and serves(snapshot, heard) == serves(snapshot, later)


def is_in_time(snapshot: Snapshot, wishes: Wishes, heard_on: dt.date, day: dt.date) -> bool:
    """Whether the day comes after it and within the weeks in which a team is to take it up."""
    return heard_on < day <= last_day_within(snapshot.calendar, heard_on, wishes.follow_weeks)
