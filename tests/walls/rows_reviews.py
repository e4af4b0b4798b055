"""Who reads the review and what it asks, and that leaders alone run it."""

from typing import Any

from goldenthread.accounts.public import ABILITIES, Ability
from goldenthread.accounts.types import Role
from goldenthread.reviews.public import Review, begin_review
from tests.cast import ACTOR, Cast
from tests.walls.matrix import Row
from tests.year import BROUGHT_IN_AT, of_the_staffed_year

READERS = frozenset(ABILITIES[Ability.VIEW_REVIEW])
LEADERS = frozenset({Role.CPD_LEADER, Role.HEAD_SLT})


def of_a_review(cast: Cast, **more: Any) -> dict[str, Any]:
    """Parts of an address of the staffed year, whose review has begun."""
    address = of_the_staffed_year(cast, **more)
    year = cast.ashmoor.years.get()
    if not Review.objects.filter(year=year).exists():
        begin_review(year, actor=ACTOR, at=BROUGHT_IN_AT)
    return address


def section(cast: Cast) -> dict[str, Any]:
    return of_a_review(cast, section=1)


def version(cast: Cast) -> dict[str, Any]:
    return of_a_review(cast, version=1)


ROWS = [
    Row("reviews:home", see=READERS, kwargs=of_the_staffed_year),
    Row("reviews:begin", see=LEADERS, kwargs=of_the_staffed_year),
    Row("reviews:begin", see=LEADERS, kwargs=of_the_staffed_year, method="post"),
    Row("reviews:open-survey", see=LEADERS, kwargs=of_a_review),
    Row("reviews:open-survey", see=LEADERS, kwargs=of_a_review, method="post"),
    Row("reviews:show-framework", see=READERS, kwargs=of_the_staffed_year),
    Row("reviews:show-version", see=READERS, kwargs=version),
    Row("reviews:take-out-framework", see=READERS, kwargs=of_the_staffed_year),
    Row("reviews:edit-section", see=LEADERS, kwargs=section),
    Row("reviews:edit-section", see=LEADERS, kwargs=section, method="post"),
    Row("reviews:edit-weighing", see=LEADERS, kwargs=of_the_staffed_year),
    Row("reviews:edit-weighing", see=LEADERS, kwargs=of_the_staffed_year, method="post"),
    Row("reviews:bring-in-framework", see=LEADERS, kwargs=of_the_staffed_year),
    Row("reviews:bring-in-framework", see=LEADERS, kwargs=of_the_staffed_year, method="post"),
    Row("reviews:bring-back", see=LEADERS, kwargs=version),
    Row("reviews:bring-back", see=LEADERS, kwargs=version, method="post"),
    # What leaders say is theirs: nobody else reads it, not even after the report.
    Row("reviews:self-evaluation", see=LEADERS, kwargs=of_a_review),
    Row("reviews:write-section", see=LEADERS, kwargs=section),
    Row("reviews:write-section", see=LEADERS, kwargs=section, method="post"),
]
