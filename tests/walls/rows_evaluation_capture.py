"""Who enters results: staff their own classes, whoever records a look its result."""

from typing import Any

from goldenthread.accounts.public import ABILITIES, Ability
from goldenthread.accounts.types import Role
from goldenthread.evaluation.models import ClassFigure
from goldenthread.people.public import Person
from goldenthread.priorities.public import Measure
from tests.cast import Cast
from tests.walls.matrix import Row
from tests.year import TODAY, of_the_staffed_year

STAFF = ABILITIES[Ability.VIEW_PEOPLE_LIST]
COUNTS = ABILITIES[Ability.VIEW_MEASURE_COUNTS]
LEADERS = ABILITIES[Ability.EDIT_EVALUATION]
TAKER = frozenset({Role.TEACHER})


def figure_of_the_teacher(cast: Cast) -> dict[str, Any]:
    address = of_the_staffed_year(cast)
    year = cast.ashmoor.years.get()
    figure = ClassFigure.objects.create(
        school=cast.ashmoor,
        year=year,
        measure=Measure.objects.get(year=year, key="main-point"),
        kind="end",
        class_label="8B set 3",
        taken_by=Person.objects.get(school=cast.ashmoor, key="teacher"),
        on=TODAY,
        pupils=27,
        counted=12,
    )
    return address | {"number": figure.pk}


def measure(cast: Cast) -> dict[str, Any]:
    return of_the_staffed_year(cast, measure="main-point")


def measure_at_the_end(cast: Cast) -> dict[str, Any]:
    return of_the_staffed_year(cast, measure="main-point", kind="end")


ROWS = [
    Row("evaluation:classes", see=STAFF, kwargs=of_the_staffed_year),
    Row("evaluation:take-figure", see=STAFF, kwargs=measure_at_the_end),
    Row("evaluation:take-figure", see=STAFF, kwargs=measure_at_the_end, method="post"),
    *(
        Row(route, see=TAKER, hide=STAFF - TAKER, kwargs=figure_of_the_teacher, method=method)
        for route in ("evaluation:correct-figure", "evaluation:remove-figure")
        for method in ("get", "post")
    ),
    Row("evaluation:class-counts", see=COUNTS, kwargs=measure),
    Row("evaluation:choose-class-sum", see=LEADERS, kwargs=measure_at_the_end, method="post"),
]
