"""Who enters results: staff their own classes, whoever records a look its result."""

from typing import Any, Literal

from goldenthread.accounts.public import ABILITIES, Ability
from goldenthread.accounts.types import Role
from goldenthread.evaluation.models import (
    ClassFigure,
    EvaluationItem,
    EvaluationResult,
    PupilVoice,
)
from goldenthread.people.public import Person
from goldenthread.priorities.public import Measure
from goldenthread.programmes.public import Programme
from tests.cast import Cast
from tests.walls.matrix import Kwargs, Row
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


def a_look(level: str) -> Kwargs:
    """A look at this level, which the teacher sees to."""

    def make(cast: Cast) -> dict[str, Any]:
        address = of_the_staffed_year(cast)
        year = cast.ashmoor.years.get()
        look = EvaluationItem.objects.create(
            school=cast.ashmoor,
            year=year,
            key=f"a-look-{level.lower()}",
            programme=Programme.objects.get(year=year, key="pr1"),
            level=level,
            stage="mid-point",
            due_on=TODAY,
            owner=Person.objects.get(school=cast.ashmoor, key="teacher"),
        )
        return address | {"key": look.key}

    return make


def a_result(cast: Cast) -> dict[str, Any]:
    address = a_look("L4")(cast)
    look = EvaluationItem.objects.select_related("programme").get(key=address["key"])
    EvaluationResult.objects.create(
        school=cast.ashmoor,
        year=look.year,
        key="a-result",
        programme=look.programme,
        item=look,
        level="L4",
        done_on=TODAY,
    )
    return address | {"key": "a-result"}


def the_programme(cast: Cast) -> dict[str, Any]:
    return of_the_staffed_year(cast, programme="pr1")


def what_pupils_said(cast: Cast) -> dict[str, Any]:
    address = of_the_staffed_year(cast)
    year = cast.ashmoor.years.get()
    voice = PupilVoice.objects.create(
        school=cast.ashmoor,
        year=year,
        programme=Programme.objects.get(year=year, key="pr1"),
        on=TODAY,
        prompt="What do you do now?",
        pupils=5,
    )
    return address | {"number": voice.pk}


# Leaders, and the teacher who sees to the look.
RECORDERS = LEADERS | TAKER
# Opened and sent, each by those who record the look.
OF_A_LOOK = (
    ("evaluation:explain-back", "L2"),
    ("evaluation:ask-participants", "L1"),
    ("evaluation:count-uptake", "L4"),
    ("evaluation:record-result", "L3"),
)
METHODS: tuple[Literal["get", "post"], ...] = ("get", "post")

ROWS = [
    Row("evaluation:classes", see=STAFF, kwargs=of_the_staffed_year),
    Row("evaluation:take-figure", see=STAFF, kwargs=measure_at_the_end),
    Row("evaluation:take-figure", see=STAFF, kwargs=measure_at_the_end, method="post"),
    *(
        Row(route, see=TAKER, hide=STAFF - TAKER, kwargs=figure_of_the_teacher, method=method)
        for route in ("evaluation:correct-figure", "evaluation:remove-figure")
        for method in METHODS
    ),
    Row("evaluation:class-counts", see=COUNTS, kwargs=measure),
    Row("evaluation:choose-class-sum", see=LEADERS, kwargs=measure_at_the_end, method="post"),
    # A look at pupils is opened by every teacher, others by those who record them.
    Row("evaluation:capture-look", see=STAFF, kwargs=a_look("L5")),
    Row("evaluation:capture-look", see=RECORDERS, kwargs=a_look("L2")),
    *(
        Row(route, see=RECORDERS, kwargs=a_look(level), method=method)
        for route, level in OF_A_LOOK
        for method in METHODS
    ),
    *(
        Row("evaluation:change-result", see=RECORDERS, kwargs=a_result, method=method)
        for method in METHODS
    ),
    *(
        Row("evaluation:record-other-result", see=LEADERS, kwargs=the_programme, method=method)
        for method in METHODS
    ),
    *(
        Row(route, see=STAFF, kwargs=kwargs, method=method)
        for route, kwargs in (
            ("evaluation:write-voice", the_programme),
            ("evaluation:change-voice", what_pupils_said),
        )
        for method in METHODS
    ),
]
