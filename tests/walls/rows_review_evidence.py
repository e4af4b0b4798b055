"""Who counts the records for the review, and reads what they showed before the report."""

from typing import Any

from goldenthread.accounts.public import ABILITIES, Ability
from goldenthread.reviews.public import Review, begin_review
from tests.cast import ACTOR, Cast
from tests.walls.matrix import Row
from tests.year import BROUGHT_IN_AT, of_the_staffed_year

RUNS = ABILITIES[Ability.EDIT_REVIEW]


def of_a_review(cast: Cast) -> dict[str, Any]:
    address = of_the_staffed_year(cast)
    if not Review.objects.filter(school=cast.ashmoor).exists():
        year = cast.ashmoor.years.get()
        begin_review(year, actor=ACTOR, at=BROUGHT_IN_AT)
    return address


ROWS = [
    Row("workbench:review-evidence", see=RUNS, kwargs=of_a_review),
    Row("workbench:pull-evidence", see=RUNS, kwargs=of_a_review, method="post"),
]
