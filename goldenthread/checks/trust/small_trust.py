"""Builds the small trusts that the manual pages show and their test runs."""

from goldenthread.checks.small_plan import SmallPlan, in_capitals
from goldenthread.snapshot.words import Phase


def small_school(key: str, *, phase: str = Phase.PRIMARY) -> SmallPlan:
    """A school of one person, who leads its professional learning."""
    plan = SmallPlan(id=key, name=f"{in_capitals(key)} School", phase=phase, roll=200)
    return plan.person("judith-lacey").school(cpd_lead="judith-lacey", timetable_weeks=1)
