"""STR001: gives twenty minutes of each team's next slot to what was heard in the hall."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from goldenthread.checks.engine import thresholds_in_force
from goldenthread.checks.families.streams.stops_at_the_hall_door import RULE
from goldenthread.checks.finding import Finding
from goldenthread.checks.offers.offer import Offer
from goldenthread.kernel.dates import day_and_date
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot.changes import Change
from goldenthread.snapshot.readings.team_follow_on import (
    team_follow_ons,
    teams_concerned,
    teams_not_reached,
)
from goldenthread.snapshot.readings.weeks import last_day_within
from goldenthread.snapshot.records import Activity, ActivityLink, Team
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.team_returns import RETURN_MINUTES, return_row
from goldenthread.snapshot.words import (
    ActivityState,
    LinkKind,
    Stream,
)

KIND = "return-in-team-time"
STILL_OPEN = frozenset({ActivityState.SLOT, ActivityState.PLANNED, ActivityState.PUBLISHED})


def offers(snapshot: Snapshot, finding: Finding, today: dt.date) -> Iterator[Offer]:
    """One offer for all teams that have a slot in time; none when no team has."""
    activity = snapshot.get("activities", finding.subject.key)
    weeks = int(thresholds_in_force(RULE, snapshot, today, {})["window_weeks"])
    until = last_day_within(snapshot.calendar, activity.on, weeks)
    follow_ons = [later for later, _ in team_follow_ons(snapshot, activity, weeks).values()]
    missing = teams_not_reached(snapshot, teams_concerned(snapshot, activity), follow_ons)
    lines: list[str] = []
    changes: list[Change] = []
    taken = {row.id for row in snapshot.activities}
    without = []
    for team in sorted((snapshot.get("teams", key) for key in missing), key=lambda t: t.name):
        slot = _next_slot(snapshot, team, max(today, activity.on), until)
        if slot is None:
            without.append(team.name)
            continue
        later = replace(return_row(activity, team, slot, taken), unit=activity.unit)
        taken.add(later.id)
        left = replace(slot, minutes=slot.minutes - RETURN_MINUTES)
        link = ActivityLink(activity=later.id, kind=LinkKind.FOLLOWS, to=activity.id)
        changes += [Change(left, slot), Change(later), Change(link)]
        lines.append(
            f"{team.name}, {day_and_date(slot.on)}: the last {RETURN_MINUTES} of {slot.minutes} "
            f"minutes of “{slot.title}” become “{later.title}”, which follows “{activity.title}”."
        )
    if not changes:
        return
    lines += [f"{name} has no slot in time and stays as it is." for name in without]
    teams = counted(len(missing) - len(without), "team")
    yield Offer(
        KIND, f"Add a {RETURN_MINUTES}-minute return in {teams}", tuple(lines), tuple(changes)
    )


def _next_slot(snapshot: Snapshot, team: Team, after: dt.date, until: dt.date) -> Activity | None:
    """The first of the team's sessions that has room for a return beside what it is for."""
    sessions = [
        each
        for each in snapshot.having("activities", "team", team.id)
        if after < each.on <= until and each.state in STILL_OPEN and _has_room(each)
    ]
    return min(sessions, key=lambda each: (each.on, each.id), default=None)


def _has_room(session: Activity) -> bool:
    if session.state == ActivityState.SLOT:
        return session.minutes >= RETURN_MINUTES
    # What is planned keeps at least as long as it gives.
    is_learning = session.uses_learning_slot and session.stream == Stream.TEAM
    return is_learning and session.minutes - (session.admin_minutes or 0) >= 2 * RETURN_MINUTES
