"""Who sees which survey: leaders run them, the office types paper in, staff read results."""

from typing import Any

from goldenthread.accounts.public import ABILITIES, Ability, SchoolYear
from goldenthread.accounts.types import Role
from goldenthread.surveys import public as surveys
from tests.cast import ACTOR, Cast
from tests.surveys.asked_staff import AT, draft, opened
from tests.walls.matrix import Row
from tests.year import of_the_staffed_year

LEADERS = ABILITIES[Ability.EDIT_REVIEW]
LIST = ABILITIES[Ability.VIEW_REVIEW]
STAFF = ABILITIES[Ability.VIEW_PEOPLE_LIST]
TYPES_IN = LEADERS | ABILITIES[Ability.IMPORT_STAFF]
WHOLE_SCHOOL = STAFF | {Role.TRUST_LEADER}


def _year(cast: Cast) -> SchoolYear:
    return SchoolYear.objects.select_related("school").get(school=cast.ashmoor)


def drafted(cast: Cast) -> dict[str, Any]:
    address = of_the_staffed_year(cast)
    found = surveys.Survey.objects.filter(school=cast.ashmoor, run__state="draft").first()
    return address | {"key": (found or draft(_year(cast))).key}


def running(cast: Cast) -> dict[str, Any]:
    address = of_the_staffed_year(cast)
    found = surveys.Survey.objects.filter(school=cast.ashmoor, run__state="open").first()
    return address | {"key": (found or opened(_year(cast))).key}


def closed(cast: Cast) -> dict[str, Any]:
    address = running(cast)
    survey = surveys.Survey.objects.select_related("school", "year").get(key=address["key"])
    surveys.close_survey(survey, actor=ACTOR, at=AT)
    return address


def of_the_year(cast: Cast) -> dict[str, Any]:
    return of_the_staffed_year(cast)


OF_A_DRAFT = ("show-survey", "edit-pulse", "preview-pulse", "discard-draft", "open-pulse")
RUN = ("edit-pulse", "close-survey", "remind", "hand-out-paper", "bring-in-answers")

ROWS = [
    Row("surveys:list-surveys", see=LIST, kwargs=of_the_year),
    Row("surveys:plan-pulse", see=LEADERS, kwargs=of_the_year),
    Row("surveys:plan-pulse", see=LEADERS, kwargs=of_the_year, method="post"),
    # A draft exists for those who run it.
    *(
        Row(f"surveys:{route}", see=LEADERS, hide=LIST - LEADERS, kwargs=drafted)
        for route in OF_A_DRAFT
    ),
    *(
        Row(f"surveys:{route}", see=LEADERS, hide=LIST - LEADERS, kwargs=drafted, method="post")
        for route in ("edit-pulse", "discard-draft", "open-pulse")
    ),
    Row("surveys:show-survey", see=TYPES_IN, kwargs=running),
    *(Row(f"surveys:{route}", see=LEADERS, kwargs=running) for route in (*RUN, "poster")),
    *(Row(f"surveys:{route}", see=LEADERS, kwargs=running, method="post") for route in RUN),
    Row("surveys:enter-paper", see=TYPES_IN, kwargs=running),
    Row("surveys:enter-paper", see=TYPES_IN, kwargs=running, method="post"),
    Row("surveys:show-survey", see=WHOLE_SCHOOL, kwargs=closed),
]
