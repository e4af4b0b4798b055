"""A team, or a whole staff group, has no time in which its members learn together.

## What it sees

Each subject, year, phase, pastoral, support and leadership team that has members, no regular
learning slot, and no session of development in the current term, planned ones included; in a
holiday the term is the one before it. A team whose members all have a slot in another of these
teams is left out, so tutors who meet in their subjects are not asked to meet twice. It also speaks
about a group of staff of which nobody is in any team. People on leave are not counted.

## Why it may matter

People who never sit at one table solve the same problem seven times. It is support staff above all
whose day has no common quarter of an hour, and nobody planned it so.

## What you could do

Find thirty paid minutes a fortnight: stagger lunches, close the hatch for half an hour, or join a
team that has a slot.
"""

import datetime as dt
from collections.abc import Iterator

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Rule, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot.readings.employment import is_on_leave, staff_groups, staff_on
from goldenthread.snapshot.readings.slots_to_meet import (
    MEETING_TEAMS,
    members_at_work,
    teams_with_a_slot,
)
from goldenthread.snapshot.readings.small_teams import only_for_team
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import StaffGroup

RULE = Rule(
    code="INC002",
    name="No slot to meet",
    family=Family.REACH,
    severities=(Severity.WARNING,),
    moments=(Moment.PLAN,),
    source="S1-2h",
)

GROUPS = {
    StaffGroup.TEACHER: "teachers",
    StaffGroup.LEADER: "leaders",
    StaffGroup.SUPPORT_DIRECT: "support staff who work with pupils",
    StaffGroup.SUPPORT_GENERAL: "support staff in offices, on site and in services",
}
# Thirty minutes a fortnight in a term of about twelve teaching weeks.
MINUTES_OF_A_TERM = 180


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    members = members_at_work(snapshot, today)
    with_a_slot = teams_with_a_slot(snapshot, today)
    served = frozenset[str]().union(*(members[team] for team in with_a_slot))
    for team in snapshot.teams:
        if team.kind not in MEETING_TEAMS or team.id in with_a_slot:
            continue
        if members[team.id] <= served:
            continue
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(team),
            f"{team.name}: {counted(len(members[team.id]), 'person', 'people')} without a slot to "
            "learn together this term.",
            "Find thirty paid minutes a fortnight, or let them join a team that has a slot.",
            people=tuple(members[team.id]),
            team=only_for_team(snapshot, team.id, today),
            people_minutes=MINUTES_OF_A_TERM * len(members[team.id]),
        )
    yield from _groups_without_teams(snapshot, frozenset[str]().union(*members.values()), today)


def _groups_without_teams(
    snapshot: Snapshot, in_teams: frozenset[str], today: dt.date
) -> Iterator[Finding]:
    here = [
        person for person in staff_on(snapshot, today) if not is_on_leave(snapshot, person, today)
    ]
    for group, words in GROUPS.items():
        people = [person for person in here if group in staff_groups(snapshot, person, today)]
        if not people or not in_teams.isdisjoint(people):
            continue
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(snapshot.year),
            f"{words.capitalize()}: none of {counted(len(people), 'person', 'people')} is in a "
            "team that could meet.",
            "Name their teams, and find each thirty paid minutes a fortnight.",
            people=tuple(people),
            people_minutes=MINUTES_OF_A_TERM * len(people),
            about=group,
        )


def _year(slot_every_weeks: int | None) -> tuple[Snapshot, dt.date]:
    office = ("maureen-tait", "linda-cresswell", "farida-rashid", "susan-dyer", "ann-hollis")
    plan = SmallPlan().people(*office, group="support-general")
    plan.team(
        "administration",
        *office,
        name="Admin & reception",
        kind="support",
        slot_every_weeks=slot_every_weeks,
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(None)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(2)
