"""Reading to learn with a look at each level, and twelve people who take part."""

from datetime import date
from typing import Any

from goldenthread.accounts.public import SchoolYear
from goldenthread.checks.small_plan import SmallPlan
from goldenthread.people.public import link_accounts
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.year import bring_in, small_plan

HOME = "/schools/ashmoor-vale/2026-27/evaluation/"
LOOKS = f"{HOME}looks/"
# Each look with its level, stage and day.
PLANNED = {
    "l1": ("L1", "early", date(2026, 9, 7)),
    "l2": ("L2", "early", date(2026, 9, 16)),
    "l2-mid": ("L2", "mid-point", date(2027, 1, 20)),
    "l3": ("L3", "early", date(2026, 10, 23)),
    "l4": ("L4", "mid-point", date(2027, 1, 22)),
}


def look_plan(colleagues: int = 10) -> SmallPlan:
    """Science is Aisha, Priya and `colleagues`; Denise sees to the explain-backs."""
    plan = small_plan()
    plan.person("denise-obi", email="denise.obi@ashmoor-vale.example", group="support-direct")
    plan.people(*(f"colleague-{number}" for number in range(colleagues)))
    for number in range(colleagues):
        plan.add(r.TeamMember(team="science", person=f"colleague-{number}"))
    for key, (level, stage, day) in PLANNED.items():
        owner: dict[str, Any] = {"owner": "denise-obi"} if level == "L2" else {}
        plan.add(
            r.EvaluationItem(id=key, programme="pr1", level=level, stage=stage, due_on=day, **owner)
        )
    return plan


def bring_looks_in(cast: Cast, plan: SmallPlan | None = None) -> SchoolYear:
    year = bring_in(cast, (plan or look_plan()).snapshot())
    link_accounts(cast.ashmoor)
    year.school = cast.ashmoor
    return year
