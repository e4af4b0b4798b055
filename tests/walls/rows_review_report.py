"""Who reads the report of a review, and who says what follows from it."""

from typing import Any

from goldenthread.accounts.public import ABILITIES, Ability
from goldenthread.accounts.types import Role
from goldenthread.reviews.public import Review, ReviewAction, begin_review
from tests.cast import ACTOR, Cast
from tests.reviews.review_year import give_survey
from tests.walls.matrix import Kwargs, Row
from tests.year import BROUGHT_IN_AT, TODAY, of_the_staffed_year

READERS = ABILITIES[Ability.VIEW_REVIEW]
LEADERS = ABILITIES[Ability.EDIT_REVIEW]
# Governors read sections and levels.
OF_STATEMENTS = READERS - {Role.GOVERNOR}


def of_a_report(cast: Cast, **more: Any) -> dict[str, Any]:
    """Parts of an address of the staffed year, whose review has a published survey."""
    address = of_the_staffed_year(cast, **more)
    year = cast.ashmoor.years.get()
    if not Review.objects.filter(year=year).exists():
        review = begin_review(year, actor=ACTOR, at=BROUGHT_IN_AT)
        give_survey(review, {"1a": (94, 60, 60)})
        review.state, review.reported_on = "reported", TODAY
        review.save()
    return address


def of(**more: Any) -> Kwargs:
    return lambda cast: of_a_report(cast, **more)


def action(cast: Cast) -> dict[str, Any]:
    address = of_a_report(cast)
    review = Review.objects.select_related("survey").get(school=cast.ashmoor)
    assert review.survey is not None
    row = ReviewAction.objects.create(
        school=cast.ashmoor,
        year=review.year,
        survey=review.survey,
        you_said="Coaching reaches teachers only.",
        we_will="Offer it to all.",
        told_on=TODAY,
    )
    return address | {"number": row.pk}


AFTER = of(key="professional-learning-review")
ROWS = [
    Row("reviews:report", see=READERS, kwargs=of()),
    Row("reviews:report-years", see=OF_STATEMENTS, kwargs=of()),
    Row("reviews:report-statement", see=LEADERS, kwargs=of(code="1a")),
    Row("reviews:make-report", see=LEADERS, kwargs=of()),
    Row("reviews:make-report", see=LEADERS, kwargs=of(), method="post"),
    Row("reviews:actions", see=OF_STATEMENTS, kwargs=of()),
    Row("reviews:add-action", see=LEADERS, kwargs=AFTER),
    Row("reviews:add-action", see=LEADERS, kwargs=AFTER, method="post"),
    Row("reviews:tell-staff", see=LEADERS, kwargs=AFTER, method="post"),
    *(
        Row(f"reviews:{route}", see=LEADERS, kwargs=action, method=method)
        for route in ("edit-action", "remove-action", "action-done")
        for method in ("get", "post")
    ),
]
