"""Who reads and who changes how a programme is evaluated."""

from datetime import date
from decimal import Decimal
from typing import Any

from goldenthread.accounts.types import Role
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.walls.matrix import EVERY_ROLE, Kwargs, Row
from tests.year import bring_in, small_plan

NOT_EVALUATION = frozenset({Role.EXTERNAL_FACILITATOR, Role.SYSTEM_ADMIN})
READS = EVERY_ROLE - NOT_EVALUATION
LEADS = frozenset({Role.CPD_LEADER, Role.HEAD_SLT})


def of(**more: str) -> Kwargs:
    def in_the_year(cast: Cast) -> dict[str, Any]:
        if not cast.ashmoor.years.exists():
            rule = r.DecisionRule(
                id="rule",
                programme="pr1",
                measure="main-point",
                needed=Decimal(40),
                by_on=date(2027, 7, 9),
                otherwise="adapt",
                written_on=date(2026, 9, 1),
            )
            bring_in(cast, small_plan().add(rule).snapshot())
        return {"school_slug": cast.ashmoor.slug, "year": "2026-27", "key": "pr1", **more}

    return in_the_year


FORMS: tuple[tuple[str, Kwargs], ...] = (
    ("evaluation:plan-looks", of()),
    ("evaluation:add-look", of()),
    ("evaluation:edit-look", of(look="pr1-l5")),
    ("evaluation:remove-look", of(look="pr1-l5")),
    ("evaluation:write-rule", of(measure="main-point")),
    ("evaluation:withdraw-rule", of(measure="main-point")),
)

ROWS = [
    Row("evaluation:show-plan", see=READS, kwargs=of()),
    Row("evaluation:show-ideas", see=READS, kwargs=of()),
    *(Row(route, see=LEADS, kwargs=kwargs) for route, kwargs in FORMS),
    *(Row(route, see=LEADS, kwargs=kwargs, method="post") for route, kwargs in FORMS),
]
