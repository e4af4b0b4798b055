"""A small stored year of Ashmoor Vale for page tests: one sound thread, a team, a timetable."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from goldenthread.accounts.public import ABILITIES, Ability, SchoolYear, SystemActor
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.exchange.actions.import_school_year import import_school_year
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot
from tests.cast import Cast

BROUGHT_IN_AT = datetime(2027, 2, 5, 9, 0, tzinfo=UTC)
TODAY = date(2027, 2, 5)


def small_plan() -> SmallPlan:
    """Reading to learn, from its need to a decision, with Priya Nair, Aisha Rahman and science."""
    plan = SmallPlan()
    plan.person("tomasz-wilk", email="tomasz.wilk@ashmoor-vale.example")
    plan.person("aisha-rahman", email="aisha.rahman@ashmoor-vale.example")
    plan.person("priya-nair", email="priya.nair@ashmoor-vale.example", line_manager="aisha-rahman")
    plan.team("science", "aisha-rahman", "priya-nair", leader="aisha-rahman")
    plan.team("english", leader="tomasz-wilk")
    plan.add(
        r.TargetGroup(id="lower-readers", label="Year 8 lower reading band", size=62),
        r.Need(
            id="main-point",
            pupils="62 pupils of Year 8",
            cannot_yet="State the main point of a paragraph",
            how_we_know="Reading test in September",
            kinds=("observed-behaviour",),
            target_group="lower-readers",
        ),
    )
    plan.priority(
        "reading-to-learn",
        code="P1",
        title="Reading to learn",
        need="main-point",
        success_for_pupils="45 of 62 state the main point",
        owner="tomasz-wilk",
    )
    plan.programme("pr1", code="PR1", title="Reading to learn", priority="reading-to-learn")
    plan.for_whom("pr1", team="science")
    plan.activity(
        "launch",
        title="Launch",
        on=date(2026, 9, 2),
        stream="whole-school",
        group="everyone",
        programme="pr1",
        state="happened",
    )
    plan.activity(
        "science-2027-02-23",
        title="Science reads",
        on=date(2027, 2, 23),
        stream="team",
        team="science",
        programme="pr1",
        state="planned",
    )
    plan.activity(
        "visit",
        "priya-nair",
        title="A visit to English",
        on=date(2027, 3, 2),
        stream="individual",
        programme="pr1",
        state="planned",
    )
    plan.add(
        r.Measure(
            id="main-point",
            priority="reading-to-learn",
            name="Main point stated",
            kind="test-of-the-skill",
            unit="pupils of 62",
            direction="up",
        ),
        r.MeasurePoint(
            measure="main-point", on=date(2026, 9, 16), kind="baseline", value=Decimal(11), n=62
        ),
        r.MeasurePoint(
            measure="main-point", on=date(2027, 1, 22), kind="mid-point", value=Decimal(27), n=62
        ),
        r.EvaluationItem(
            id="pr1-l5", programme="pr1", level="L5", stage="end", due_on=date(2027, 7, 1)
        ),
        r.Step(id="step-1", person="priya-nair", programme="pr1", opened_on=date(2026, 9, 20)),
        r.Decision(
            id="adapt", programme="pr1", kind="adapt", on=date(2027, 1, 27), reason="More models"
        ),
        r.LedgerEntry(person="priya-nair", category="pupil-day", minutes=65_550),
    )
    for weekday in ("monday", "tuesday"):
        for person, period in (("priya-nair", "1"), ("aisha-rahman", "2")):
            plan.add(
                r.Lesson(person=person, week="A", weekday=weekday, period=period, kind="lesson")
            )
    plan.add(r.Lesson(person="priya-nair", week="B", weekday="monday", period="1", kind="ppa"))
    return plan


def bring_in(cast: Cast, snapshot: Snapshot | None = None) -> SchoolYear:
    """Bring the year into the cast's Ashmoor Vale, and give it back."""
    import_school_year(
        snapshot or small_plan().snapshot(),
        school=cast.ashmoor,
        actor=SystemActor("tests"),
        at=BROUGHT_IN_AT,
    )
    return cast.ashmoor.years.get()


def staffed_plan() -> SmallPlan:
    """The small year with somebody in the staff list for each role that works at a school."""
    plan = small_plan()
    for role in sorted(ABILITIES[Ability.VIEW_PEOPLE_LIST]):
        plan.person(role.value.replace("_", "-"), email=f"{role.value}@ashmoor-vale.example")
    return plan


def of_the_staffed_year(cast: Cast, **more: Any) -> dict[str, Any]:
    """Parts of an address of the staffed year: pages that begin with who has signed in."""
    if not cast.ashmoor.years.exists():
        bring_in(cast, staffed_plan().snapshot())
    return {"school_slug": cast.ashmoor.slug, "year": "2026-27", **more}


def of_the_small_year(cast: Cast, **more: Any) -> dict[str, Any]:
    """Parts of an address of the small year, which is brought in when it is not there yet."""
    if not cast.ashmoor.years.exists():
        bring_in(cast)
    return {"school_slug": cast.ashmoor.slug, "year": "2026-27", **more}
