"""Who reads the review and who runs it.

The framework and how far the review has come are for everybody on the staff; the report has a
headline for governors too. What leaders say for each statement is theirs until the report.
"""

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.http import Http404

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, School, SchoolYear, User
from goldenthread.reviews.models import Framework, Review

type Viewer = User | AnonymousUser


def reviews_visible_to(user: Viewer, school: School) -> QuerySet[Review]:
    rows = Review.objects.filter(school=school)
    return rows if accounts.may(user, school, Ability.VIEW_REVIEW) else rows.none()


def can_view_review(user: Viewer, review: Review) -> bool:
    return accounts.may(user, review.school, Ability.VIEW_REVIEW)


def can_run_review(user: Viewer, school: School) -> bool:
    return accounts.may(user, school, Ability.EDIT_REVIEW)


def require_run(actor: Actor | AnonymousUser, school: School) -> None:
    accounts.require(actor, school, Ability.EDIT_REVIEW)


def find_review(user: Viewer, year: SchoolYear) -> Review | None:
    """The review of the year, with its framework and survey; None where none has begun."""
    review = (
        reviews_visible_to(user, year.school)
        .filter(year=year)
        .select_related("framework", "survey__run")
        .first()
    )
    if review is not None:
        review.school, review.year = year.school, year
    return review


def get_review_or_404(user: Viewer, year: SchoolYear) -> Review:
    review = find_review(user, year)
    if review is None:
        raise Http404
    return review


def frameworks_visible_to(user: Viewer, school: School) -> QuerySet[Framework]:
    rows = Framework.objects.filter(school=school)
    return rows if accounts.may(user, school, Ability.VIEW_REVIEW) else rows.none()


def get_framework_or_404(user: Viewer, school: School, version: int) -> Framework:
    framework = frameworks_visible_to(user, school).filter(version=version).first()
    if framework is None:
        raise Http404
    framework.school = school
    return framework
