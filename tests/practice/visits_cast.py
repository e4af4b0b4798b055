"""A fortnight in which Priya Nair, Aisha Rahman and others can visit one another."""

import datetime as dt
from typing import Any

from goldenthread.accounts.public import SchoolYear
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.people.public import Person
from goldenthread.practice.actions.book_visit import Wish, book_visit
from goldenthread.practice.models import CoverToken, PeerVisit, TokenWorth
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.year import BROUGHT_IN_AT, TODAY, bring_in, small_plan

AT = BROUGHT_IN_AT
HOME = "/schools/ashmoor-vale/2026-27/practice/visits/"
# Week 20 of the year is a week B. Priya: PPA, free; a class; protected. Aisha: a class in each.
MONDAY, TUESDAY, WEDNESDAY = (TODAY + dt.timedelta(days=days) for days in (3, 4, 5))
TIMETABLE = {
    "aisha-rahman": (("monday", "1"), ("monday", "2"), ("tuesday", "1"), ("wednesday", "1")),
    "priya-nair": (("tuesday", "1"), ("thursday", "2")),
    "imran-sadiq": (("thursday", "1"),),
}


def visits_plan() -> SmallPlan:
    plan = small_plan()
    plan.person("imran-sadiq", email="imran.sadiq@ashmoor-vale.example", group="leader")
    plan.person(
        "denise-obi",
        email="denise.obi@ashmoor-vale.example",
        group="support-direct",
        job_title="Higher-level teaching assistant",
    )
    plan.person(
        "ruth-adeyemi-clarke",
        email="ruth.adeyemi.clarke@ashmoor-vale.example",
        group="leader",
    )
    plan.person("stephen-cole", email="stephen.cole@ashmoor-vale.example", group="support-general")
    for number, hour in (("1", 9), ("2", 10)):
        plan.add(
            r.Period(period=number, starts_at=dt.time(hour), ends_at=dt.time(hour, 50)),
        )
    for person, periods in TIMETABLE.items():
        for weekday, period in periods:
            plan.add(
                r.Lesson(
                    person=person,
                    week="B",
                    weekday=weekday,
                    period=period,
                    kind="lesson",
                    class_label=f"{person[0].upper()}-{weekday[:3]}",
                )
            )
    plan.add(
        r.Lesson(person="priya-nair", week="B", weekday="wednesday", period="1", kind="protected")
    )
    return plan


def bring_visits_in(cast: Cast, plan: SmallPlan | None = None) -> SchoolYear:
    return bring_in(cast, (plan or visits_plan()).snapshot())


def person(key: str) -> Person:
    return Person.objects.select_related("user", "school").get(key=key)


def ask(year: SchoolYear, cast: Cast, **more: Any) -> PeerVisit:
    """Priya asks Aisha for ten minutes of Tuesday's first lesson, in which she teaches herself."""
    told: dict[str, Any] = {"host": "aisha-rahman", "visitor": "priya-nair"} | more
    asked_by = told.get("asked_by", told["visitor"])
    wish = Wish(
        on=told.get("on", TUESDAY),
        period=told.get("period", "1"),
        segment=told.get("segment", "First ten minutes"),
        minutes=told.get("minutes", 10),
        focus=told.get("focus", "Who starts at once?"),
        message=told.get("message", ""),
    )
    asker = person(asked_by)
    assert asker.user is not None
    visit = book_visit(
        year,
        wish,
        host=person(told["host"]),
        visitor=person(told["visitor"]),
        asked_by=asker,
        actor=asker.user,
        at=AT,
    )
    return fresh(visit)


def fresh(visit: PeerVisit) -> PeerVisit:
    """The visit as stored, with everything an action reads of it."""
    rows = PeerVisit.objects.select_related(
        "host", "visitor", "year__school", "school", "arrangement__group", "programme"
    )
    return rows.get(pk=visit.pk)


def give_token(
    year: SchoolYear, owner: str = "priya-nair", worth: TokenWorth = TokenWorth.SEGMENT
) -> CoverToken:
    return CoverToken.objects.create(
        school=year.school, year=year, owner=person(owner), worth=worth, issued_on=TODAY
    )
