"""Who has reminders: everybody who works at the school, each their own."""

from typing import Any

from goldenthread.accounts.abilities import ABILITIES, Ability
from tests.cast import Cast
from tests.walls.matrix import Row
from tests.year import of_the_staffed_year

STAFF = ABILITIES[Ability.VIEW_PEOPLE_LIST]


def of_the_school(cast: Cast) -> dict[str, Any]:
    return {"school_slug": of_the_staffed_year(cast)["school_slug"]}


ROWS = [
    Row("reminders:show", see=STAFF, kwargs=of_the_school),
    Row("reminders:rhythm", see=STAFF, kwargs=of_the_school),
    Row("reminders:rhythm", see=STAFF, kwargs=of_the_school, method="post"),
    Row("reminders:open-calendar", see=STAFF, kwargs=of_the_school, method="post"),
    Row("reminders:close-calendar", see=STAFF, kwargs=of_the_school, method="post"),
]
