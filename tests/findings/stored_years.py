"""Stored years with a little of everything that the rules find, and findings written by hand."""

import datetime as dt
from typing import Any

from goldenthread.accounts.public import School, SchoolYear, SystemActor
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.exchange.public import import_school_year
from goldenthread.findings.models import CheckRun, Finding
from goldenthread.findings.public import run_check
from goldenthread.people.public import Person, Post, Team, TeamMember
from goldenthread.snapshot import records as r
from tests.cast import Cast

ACTOR = SystemActor("tests")
AT = dt.datetime(2027, 2, 5, 9, 0, tzinfo=dt.UTC)
LATER = dt.datetime(2027, 2, 6, 9, 0, tzinfo=dt.UTC)


def plan() -> SmallPlan:
    """Dan coaches Ellie, whom he line-manages; P1 rests on nothing; 17 May belongs to nobody."""
    plan = SmallPlan().people("dan-kowalczyk", "priya-nair")
    plan.person("ellie-marsh", line_manager="dan-kowalczyk")
    plan.pair("dan-kowalczyk", "ellie-marsh", starts_on=dt.date(2027, 1, 11))
    plan.add(
        r.Touchpoint(
            pair="dan-kowalczyk-ellie-marsh", on=dt.date(2027, 2, 1), looked=True, step_set=True
        )
    )
    plan.priority("reading-to-learn")
    plan.activity(
        "keynote", on=dt.date(2027, 5, 17), stream="whole-school", group="everyone", minutes=90
    )
    return plan


def store(plan: SmallPlan, school: School) -> SchoolYear:
    """The plan as a stored year; nothing checks it yet."""
    import_school_year(plan.snapshot(), school=school, actor=ACTOR, at=AT)
    return SchoolYear.objects.select_related("school__trust").get(school=school, label="2026-27")


def check(year: SchoolYear, *, at: dt.datetime = AT, today: dt.date = TODAY) -> CheckRun:
    return run_check(year, actor=ACTOR, at=at, today=today)


def empty_year(school: School) -> SchoolYear:
    return SchoolYear.objects.create(
        school=school,
        label="2026-27",
        starts_on=dt.date(2026, 9, 1),
        ends_on=dt.date(2027, 8, 31),
    )


def make_finding(
    year: SchoolYear, code: str = "DUR001", about: str = "keynote", **said: Any
) -> Finding:
    """A stored finding: of the whole school unless `person_level` or `team` says otherwise."""
    values: dict[str, Any] = {
        "severity": "W",
        "subject_table": "activities",
        "subject_key": about,
        "message": f"“{about}” is never returned to.",
        "hint": "Add a return.",
        "rows": [["activities", about]],
        "first_seen_at": AT,
        "last_seen_at": AT,
    }
    return Finding.objects.create(
        school=year.school, year=year, key=f"{code}-{about}", code=code, **(values | said)
    )


def make_person(cast: Cast, name: str, key: str, *, manager: Person | None = None) -> Person:
    """A member of staff of Ashmoor Vale, with the account of the cast's person of that name."""
    person = Person.objects.create(
        school=cast.ashmoor, key=key, name=cast.people[name].name, user=cast.people[name]
    )
    Post.objects.create(
        school=cast.ashmoor,
        key=f"{key}-post",
        person=person,
        job_title="Teacher",
        staff_group="teacher",
        fte=1,
        line_manager=manager,
    )
    return person


def make_team(cast: Cast, key: str, leader: Person, *members: Person) -> Team:
    team = Team.objects.create(
        school=cast.ashmoor, key=key, name=key.capitalize(), kind="subject", leader=leader
    )
    for member in members:
        TeamMember.objects.create(
            school=cast.ashmoor, key=f"{key}|{member.key}", team=team, person=member
        )
    return team
