"""Who is led to their own form: everybody who is invited, and nobody else.

The form itself opens with its own secret alone; tests/surveys/test_answering.py tries it.
"""

from typing import Any

from goldenthread.accounts.public import ABILITIES, Ability, SchoolYear
from goldenthread.surveys import public as surveys
from tests.cast import ACTOR, Cast
from tests.surveys.asked_staff import AT, opened
from tests.walls.matrix import Row
from tests.year import of_the_staffed_year

STAFF = ABILITIES[Ability.VIEW_PEOPLE_LIST]


def open_survey(cast: Cast) -> dict[str, Any]:
    address = of_the_staffed_year(cast)
    year = SchoolYear.objects.select_related("school").get(school=cast.ashmoor)
    return address | {"key": opened(year).key}


def closed_survey(cast: Cast) -> dict[str, Any]:
    address = open_survey(cast)
    survey = surveys.Survey.objects.select_related("school", "year").get(key=address["key"])
    surveys.close_survey(survey, actor=ACTOR, at=AT)
    return address


ROWS = [
    Row("answer:own", see=STAFF, kwargs=open_survey),
    # Who was invited is not known any more.
    Row("answer:own", see=frozenset(), kwargs=closed_survey),
]
