"""Puts dates of a team's regular slot into the plan as sessions."""

import datetime as dt
from collections.abc import Sequence

from goldenthread.accounts.public import SystemActor
from goldenthread.kernel.short_names import short_name
from goldenthread.people.public import Team
from goldenthread.practice.access.sessions import SESSION_KINDS, Reader, require_lead
from goldenthread.practice.session_slots import read_slot
from goldenthread.programmes import public as programmes
from goldenthread.programmes.public import Activity, Programme
from goldenthread.snapshot.words import ActivityKind, ActivityState, Stream, TeamKind

USUAL_MINUTES = 60
KINDS = {
    TeamKind.SUBJECT: ActivityKind.DEPARTMENT_SESSION,
    TeamKind.LEARNING_COMMUNITY: ActivityKind.TLC,
}


def plan_team_sessions(
    team: Team,
    days: Sequence[dt.date],
    *,
    title: str,
    programme: Programme | None,
    reader: Reader,
    at: dt.datetime,
) -> list[Activity]:
    """Make a planned session on each day, as long as the team's last one."""
    require_lead(reader, team)
    year = reader.year
    earlier = Activity.objects.filter(year=year, team=team, kind__in=SESSION_KINDS)
    pattern = earlier.order_by("-on").first()
    taken = set(Activity.objects.filter(year=year).values_list("key", flat=True))
    made = []
    for day in sorted(set(days)):
        row = Activity(
            school=year.school, year=year, key=short_name(f"{team.key}-{day.isoformat()}", taken)
        )
        taken.add(row.key)
        made.append((row, _values(team, day, title, programme, pattern)))
    # Leading the team is the right to it, whatever other roles the leader has.
    actor = SystemActor(f"{reader.user.name}, leader of {team.name}")
    programmes.write_together(year, made, actor=actor, at=at)
    return [row for row, _ in made]


def _values(
    team: Team, day: dt.date, title: str, programme: Programme | None, pattern: Activity | None
) -> dict[str, object]:
    slot = read_slot(team.slot)
    kind = KINDS.get(TeamKind(team.kind), ActivityKind.TEAM_SESSION)
    return {
        "title": title,
        "stream": Stream.TEAM.value,
        "kind": kind.value,
        "state": ActivityState.PLANNED.value,
        "on": day,
        "starts_at": slot.starts_at if slot else None,
        "period": slot.period if slot else "",
        "minutes": pattern.minutes if pattern else USUAL_MINUTES,
        "admin_minutes": pattern.admin_minutes if pattern else None,
        "after_hours": pattern.after_hours if pattern else False,
        "required": pattern.required if pattern else False,
        "programme": programme,
        "team": team,
        "facilitator": team.leader,
        "uses_learning_slot": bool(slot),
    }
