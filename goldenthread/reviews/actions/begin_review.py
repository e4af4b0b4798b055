"""Begins the review of a school year."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.kernel.errors import Refusal
from goldenthread.reviews.access.reviews import require_run
from goldenthread.reviews.actions.make_framework import newest_framework
from goldenthread.reviews.models import Review


class ReviewHasBegun(Refusal):
    """A year has one review, so that one year can be set beside another."""

    def __init__(self, year: SchoolYear) -> None:
        super().__init__(
            f"The review of {year.label} has begun already.",
            "Open it from the page Review; a year has one, so that years can be compared.",
        )


def begin_review(year: SchoolYear, *, actor: Actor, at: datetime) -> Review:
    """Begin with the newest version of the framework, which this review keeps to its end.

    Refuses with `ReviewHasBegun` where the year has one.
    """
    school = year.school
    require_run(actor, school)
    with transaction.atomic():
        framework = newest_framework(school, actor=actor, at=at)
        review, is_new = Review.objects.get_or_create(
            year=year,
            defaults={"school": school, "framework": framework, "started_on": at.date()},
        )
        if not is_new:
            raise ReviewHasBegun(year)
        accounts.record_event(
            "began the review",
            f"review:{review.pk}",
            school=school,
            actor=actor,
            at=at,
            facts={"year": year.label, "framework": framework.version},
        )
    return review
