"""Who opens their own step: everybody on the staff, and nobody another person's."""

from typing import Any
from uuid import UUID

from goldenthread.accounts.public import ABILITIES, Ability, SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice.models import PracticeLog, Step, Tried
from tests.cast import Cast
from tests.walls.matrix import Kwargs, Row
from tests.year import TODAY, of_the_staffed_year

STAFF = ABILITIES[Ability.VIEW_PEOPLE_LIST]
NUMBER = UUID("0b6f9c52-6f5e-4b40-8f1c-1d3a1f5f9e10")


def log_of_priya(cast: Cast) -> dict[str, Any]:
    address = of_the_staffed_year(cast)
    year = SchoolYear.objects.get(school=cast.ashmoor)
    step = Step.objects.get(year=year, key="step-1")
    priya = Person.objects.get(school=cast.ashmoor, key="priya-nair")
    log = PracticeLog(
        school=cast.ashmoor, year=year, person=priya, step=step, number=NUMBER, on=TODAY
    )
    log.outcome = Tried.TRIED
    log.save()
    return address | {"number": NUMBER}


def step_of_priya(cast: Cast) -> dict[str, Any]:
    return of_the_staffed_year(cast, key="step-1")


# Priya holds the step and the log; whoever else is on the staff finds nothing there.
OF_SOMEBODY: tuple[tuple[str, Kwargs], ...] = (
    ("steps:change", step_of_priya),
    ("steps:close", step_of_priya),
    ("steps:correct-log", log_of_priya),
    ("steps:remove-log", log_of_priya),
)

ROWS = [
    Row("practice:home", see=STAFF, kwargs=of_the_staffed_year),
    Row("steps:show", see=STAFF, kwargs=of_the_staffed_year),
    Row("steps:state", see=STAFF, kwargs=of_the_staffed_year),
    Row("steps:take", see=STAFF, kwargs=of_the_staffed_year),
    Row("steps:take", see=STAFF, kwargs=of_the_staffed_year, method="post"),
    Row("steps:log", see=STAFF, kwargs=of_the_staffed_year, method="post"),
    *(Row(route, see=frozenset(), hide=STAFF, kwargs=kwargs) for route, kwargs in OF_SOMEBODY),
    *(
        Row(route, see=frozenset(), hide=STAFF, kwargs=kwargs, method="post")
        for route, kwargs in (*OF_SOMEBODY, ("steps:choose", step_of_priya))
    ),
]
