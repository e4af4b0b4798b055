"""A small year in which Imran Sadiq and Priya Nair coach, for the tests of coaching."""

from datetime import UTC, date, datetime, time

from goldenthread.accounts.public import SchoolYear
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.people.public import Person, link_accounts
from goldenthread.practice.models import CoachingPair
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.year import bring_in, small_plan

AT = datetime(2027, 2, 5, 9, 0, tzinfo=UTC)
TODAY = date(2027, 2, 5)


def coaching_plan() -> SmallPlan:
    """Imran coaches Denise and has room; Priya is without a coach, and Aisha manages her."""
    plan = small_plan()
    plan.person("imran-sadiq", email="imran.sadiq@ashmoor-vale.example", group="leader")
    plan.person("denise-obi", email="denise.obi@ashmoor-vale.example", group="support-direct")
    plan.person("ruth-adeyemi-clarke", email="ruth.adeyemi.clarke@ashmoor-vale.example")
    trained_on = date(2026, 6, 24)
    for coach, minutes in (("imran-sadiq", 240), ("aisha-rahman", 180), ("priya-nair", 90)):
        plan.add(r.Coach(person=coach, protected_minutes=minutes, trained_on=trained_on))
    plan.pair("imran-sadiq", "denise-obi", programme="pr1", starts_on=date(2026, 9, 14))
    for number, (starts, ends) in enumerate(((9, 10), (10, 11), (11, 12), (12, 13)), start=1):
        plan.add(
            r.Period(
                period=str(number),
                starts_at=time(starts),
                ends_at=time(ends),
            )
        )
    plan.add(
        r.Technique(
            id="main-point",
            name="Main point in ten words",
            description="Each pupil writes the main point in ten words",
            looks_like="Every pupil writes before anyone speaks",
        ),
        r.Technique(id="hinge", name="Hinge question"),
        r.Unit(id="u1", programme="pr1", position=1, big_idea="Main point", technique="main-point"),
    )
    for weekday in ("monday", "tuesday", "wednesday", "thursday", "friday"):
        plan.add(
            r.Lesson(
                person="denise-obi", weekday=weekday, period="1", kind="lesson", class_label="8B"
            ),
            r.Lesson(person="denise-obi", weekday=weekday, period="2", kind="ppa"),
            r.Lesson(person="imran-sadiq", weekday=weekday, period="4", kind="ppa"),
        )
    return plan


def bring_in_coaching(cast: Cast, plan: SmallPlan | None = None) -> SchoolYear:
    year = bring_in(cast, (plan or coaching_plan()).snapshot())
    link_accounts(cast.ashmoor)
    year.school = cast.ashmoor
    return year


def person(year: SchoolYear, key: str) -> Person:
    return Person.objects.get(school=year.school, key=key)


def pair_of(year: SchoolYear, key: str = "imran-sadiq-denise-obi") -> CoachingPair:
    rows = CoachingPair.objects.select_related("coach", "coachee", "programme", "school", "year")
    return rows.get(year=year, key=key)
