"""How much of the report each role reads; docs/explanation/surveys.md has the table."""

from enum import IntEnum

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, School
from goldenthread.reviews.access.reviews import Viewer, can_run_review
from goldenthread.reviews.models import Review, ReviewState


class Depth(IntEnum):
    """Each holds what the one before it holds."""

    NOTHING = 0
    # Sections and levels: governors.
    HEADLINE = 1
    # Every statement for the whole school: staff and the trust.
    STATEMENTS = 2
    # Groups as they were published, reasons and evidence: those who run the review.
    EVERYTHING = 3


def depth_for(user: Viewer, school: School) -> Depth:
    """What the user reads of a report that is out."""
    if can_run_review(user, school):
        return Depth.EVERYTHING
    if accounts.may(user, school, Ability.VIEW_SURVEY_COUNTS) or accounts.is_member_of_staff(
        user, school
    ):
        return Depth.STATEMENTS
    if accounts.may(user, school, Ability.VIEW_REVIEW):
        return Depth.HEADLINE
    return Depth.NOTHING


def depth_of(user: Viewer, review: Review) -> Depth:
    """The same for this review: before its report is out it is for those who run it alone."""
    depth = depth_for(user, review.school)
    is_out = review.state == ReviewState.REPORTED.value
    return depth if is_out or depth is Depth.EVERYTHING else Depth.NOTHING
