"""Who sees and changes the priorities of a year."""

from datetime import date
from typing import Any

from goldenthread.accounts.types import Role
from goldenthread.snapshot import records as r
from tests.cast import Cast
from tests.walls.matrix import EVERY_ROLE, Kwargs, Row
from tests.year import bring_in, small_plan

NOT_THE_PLAN = frozenset({Role.EXTERNAL_FACILITATOR, Role.SYSTEM_ADMIN})
READS = EVERY_ROLE - NOT_THE_PLAN
PROPOSES = READS - {Role.GOVERNOR, Role.TRUST_LEADER}
LEADS = frozenset({Role.CPD_LEADER, Role.HEAD_SLT})


def of_reading(**more: str) -> Kwargs:
    """The priority Reading to learn, with a source and a let-go item, and what else is named."""

    def kwargs(cast: Cast) -> dict[str, Any]:
        if not cast.ashmoor.years.exists():
            plan = small_plan()
            plan.add(
                r.InsightSource(
                    id="test",
                    priority="reading-to-learn",
                    kind="pupil-measure",
                    on=date(2026, 9, 16),
                ),
                r.LetGo(id="crosses", what="Marking crosses", priority="reading-to-learn"),
            )
            bring_in(cast, plan.snapshot())
        address = {"school_slug": cast.ashmoor.slug, "year": "2026-27"}
        return {**address, "key": "reading-to-learn", **more}

    return kwargs


def of_the_year(cast: Cast) -> dict[str, Any]:
    address = of_reading()(cast)
    del address["key"]
    return address


MEASURE = of_reading(measure="main-point")
VALUE = of_reading(measure="main-point", day="2026-09-16")
SOURCE = of_reading(source="test")
ITEM = of_reading(item="crosses")

FORMS: tuple[tuple[str, Kwargs], ...] = (
    ("edit-priority", of_reading()),
    ("edit-need", of_reading()),
    ("edit-target-group", of_reading()),
    ("add-measure", of_reading()),
    ("edit-measure", MEASURE),
    ("remove-measure", MEASURE),
    ("add-point", MEASURE),
    ("edit-point", VALUE),
    ("remove-point", VALUE),
    ("add-source", of_reading()),
    ("remove-source", SOURCE),
    ("add-let-go", of_reading()),
    ("edit-let-go", ITEM),
    ("remove-let-go", ITEM),
)

ROWS = [
    Row("priorities:list-priorities", see=READS, kwargs=of_the_year),
    Row("priorities:show-priority", see=READS, kwargs=of_reading()),
    Row("priorities:create-priority", see=PROPOSES, kwargs=of_the_year),
    Row("priorities:create-priority", see=PROPOSES, kwargs=of_the_year, method="post"),
    # A form shows itself again after an empty post; a question about removing does not.
    *(
        Row(f"priorities:{name}", see=LEADS, kwargs=kwargs)
        for name, kwargs in FORMS
        if name.startswith(("edit-priority", "remove-"))
    ),
    *(Row(f"priorities:{name}", see=LEADS, kwargs=kwargs, method="post") for name, kwargs in FORMS),
    Row("workbench:change-priority-state", see=LEADS, kwargs=of_reading(), method="post"),
]
