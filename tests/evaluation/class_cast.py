"""Priya Nair, Aisha Rahman and Denise Obi with classes of their own, and three measures."""

from typing import Any

from goldenthread.accounts.public import SchoolYear
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.people.public import link_accounts
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.year import bring_in, small_plan

HOME = "/schools/ashmoor-vale/2026-27/evaluation/"
MID = f"{HOME}measures/hinge/mid-point/"
WORDS = f"{HOME}measures/words/mid-point/"
COUNTED = f"{HOME}measures/main-point/end/"
CLASSES = {
    "priya-nair": ("8B set 3", "9A2"),
    "aisha-rahman": ("8C set 1", "9A2"),
    "denise-obi": ("8B set 3",),
}


def class_plan() -> SmallPlan:
    plan = small_plan()
    plan.person("denise-obi", email="denise.obi@ashmoor-vale.example", group="support-direct")
    for number, (person, labels) in enumerate(CLASSES.items()):
        for period, label in enumerate(labels):
            plan.add(
                r.Lesson(
                    person=person,
                    week="B",
                    weekday="friday",
                    period=str(number * 3 + period + 1),
                    kind="lesson",
                    class_label=label,
                )
            )
    for key, unit in (("hinge", "percent"), ("words", "words a minute")):
        plan.add(
            r.Measure(
                id=key,
                priority="reading-to-learn",
                name=f"The {key} measure",
                kind="observed-behaviour",
                unit=unit,
                direction="up",
            )
        )
    return plan


def bring_classes_in(cast: Cast, plan: SmallPlan | None = None) -> SchoolYear:
    year = bring_in(cast, (plan or class_plan()).snapshot())
    link_accounts(cast.ashmoor)
    year.school = cast.ashmoor
    return year


def count(label: str, counted: Any, pupils: Any, **more: Any) -> dict[str, Any]:
    return {
        "class_label": label,
        "other_label": "",
        "pupils": str(pupils),
        "counted": str(counted),
        "on": "5 February 2027",
        "version": "0",
        **more,
    }


def paste(label: str, text: str, **more: Any) -> dict[str, Any]:
    return {
        "class_label": label,
        "other_label": "",
        "pasted": text,
        "on": "5 February 2027",
        "version": "0",
        "seen": "",
        **more,
    }
