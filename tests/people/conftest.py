"""Staff of Ashmoor Vale and Wrenfield whose accounts are those of the cast."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

import pytest

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.models import (
    Leave,
    Lesson,
    Period,
    Person,
    Post,
    Team,
    TeamMember,
    WorkingHours,
)
from tests.cast import Cast


@dataclass(frozen=True)
class Staff:
    """Dan leads mathematics and line-manages Ellie; Ellie works Mondays and Tuesdays."""

    dan: Person
    ellie: Person
    priya: Person
    mathematics: Team
    english: Team
    year: SchoolYear


def person(cast: Cast, key: str, name: str, who: str = "") -> Person:
    user = cast.people[who] if who else None
    return Person.objects.create(school=cast.ashmoor, key=key, name=name, user=user)


def post(holder: Person, title: str, manager: Person | None = None, fte: str = "1") -> Post:
    return Post.objects.create(
        school=holder.school,
        key=f"{holder.key}-post",
        person=holder,
        job_title=title,
        staff_group="teacher",
        fte=Decimal(fte),
        line_manager=manager,
    )


@pytest.fixture
def staff(cast: Cast) -> Staff:
    """Aisha's account is Dan's, Denise's is Ellie's, Priya's her own."""
    school = cast.ashmoor
    year = SchoolYear.objects.create(
        school=school,
        label="2026-27",
        starts_on=dt.date(2026, 9, 1),
        ends_on=dt.date(2027, 8, 31),
    )
    dan = person(cast, "dan-kowalczyk", "Dan Kowalczyk", "aisha")
    ellie = person(cast, "ellie-marsh", "Ellie Marsh", "denise")
    priya = person(cast, "priya-nair", "Priya Nair", "priya")
    post(dan, "Head of mathematics")
    post(ellie, "Teacher of mathematics", dan, "0.4")
    post(priya, "Lead practitioner, English")
    mathematics = Team.objects.create(
        school=school,
        key="mathematics",
        name="Mathematics",
        kind="subject",
        leader=dan,
        readiness="middle",
        support="Fortnightly planning with the second in department",
        slot="Tuesday 15:15, week A",
        slot_every_weeks=2,
    )
    english = Team.objects.create(school=school, key="english", name="English", kind="subject")
    for team, member in ((mathematics, dan), (mathematics, ellie), (english, priya)):
        key = f"{team.key}|{member.key}"
        TeamMember.objects.create(school=school, key=key, team=team, person=member)
    for day in ("monday", "tuesday"):
        WorkingHours.objects.create(
            school=school, key=f"ellie-marsh||{day}", person=ellie, weekday=day
        )
    Leave.objects.create(
        school=school,
        key="ellie-marsh|2027-03-01",
        person=ellie,
        starts_on=dt.date(2027, 3, 1),
        ends_on=dt.date(2027, 3, 12),
    )
    for number in ("1", "2"):
        Period.objects.create(
            school=school,
            year=year,
            key=f"{number}|",
            period=number,
            starts_at=dt.time(8 + int(number), 35),
            ends_at=dt.time(9 + int(number), 35),
        )
    Lesson.objects.create(
        school=school,
        year=year,
        key="ellie-marsh|A|monday|1",
        person=ellie,
        week="A",
        weekday="monday",
        period="1",
        kind="lesson",
        class_label="8X2",
        subject="Mathematics",
        room="M4",
    )
    return Staff(dan, ellie, priya, mathematics, english, year)
