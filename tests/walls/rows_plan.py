"""Who plans the year, watches it being planned, accepts and takes back: the CPD leader alone."""

from typing import Any

from goldenthread.accounts.types import Role
from goldenthread.proposals.actions.accept_moves import accept_moves
from goldenthread.proposals.types import ProposalState
from tests.cast import Cast
from tests.proposals.plans import AT, BY, made_plan, store_year
from tests.walls.matrix import Row, of_ashmoor_in_2026_27

PLANS = frozenset({Role.CPD_LEADER})


def of_a_year_to_plan(cast: Cast) -> dict[str, Any]:
    if not cast.ashmoor.years.exists():
        store_year(cast)
    return of_ashmoor_in_2026_27(cast)


def of_a_plan(cast: Cast) -> dict[str, Any]:
    year = store_year(cast)
    return of_ashmoor_in_2026_27(cast) | {"key": made_plan(year).key}


def of_a_running_plan(cast: Cast) -> dict[str, Any]:
    year = store_year(cast)
    plan = made_plan(year, state=ProposalState.RUNNING)
    return of_ashmoor_in_2026_27(cast) | {"key": plan.key}


def of_an_accepted_plan(cast: Cast) -> dict[str, Any]:
    year = store_year(cast)
    plan = made_plan(year)
    accept_moves(plan, ["weave-science-reads"], actor=BY, at=AT)
    return of_ashmoor_in_2026_27(cast) | {"key": plan.key}


ROWS = [
    Row("plan:list-plans", see=PLANS, kwargs=of_a_year_to_plan),
    Row("plan:list-plans", see=PLANS, kwargs=of_a_year_to_plan, method="post"),
    Row("plan:compare", see=PLANS, kwargs=of_a_year_to_plan),
    Row("plan:show-plan", see=PLANS, kwargs=of_a_plan),
    Row("plan:stop", see=PLANS, kwargs=of_a_running_plan, method="post"),
    Row("plan:accept", see=PLANS, kwargs=of_a_plan, method="post"),
    Row("plan:take-back", see=PLANS, kwargs=of_an_accepted_plan, method="post"),
    Row("plan:what-if", see=PLANS, kwargs=of_a_plan, method="post"),
    Row("plan:dismiss", see=PLANS, kwargs=of_a_plan, method="post"),
]
