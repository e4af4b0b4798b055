"""What follows from surveys as lines of Today: a promise that runs out, news for all staff."""

import datetime as dt

from django.db.models import Exists, OuterRef, Q

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Lines, SchoolYear, User
from goldenthread.people.public import Person
from goldenthread.reviews.access.reviews import can_run_review
from goldenthread.reviews.models import Review, ReviewAction
from goldenthread.surveys.public import Survey, SurveyState

PROMISED, TOLD = "answer-promised", "actions-told"
# For so long Today tells staff that something follows.
NEWS_FOR_DAYS = 14


def action_lines(
    user: User, person: Person | None, year: SchoolYear, today: dt.date
) -> list[Lines]:
    """Parts of a page's one query. PROMISED is for those who run the review, with the survey's
    close; TOLD is for all staff, a line for each survey."""
    surveys = Survey.objects.filter(school=year.school, year=year)
    actions = ReviewAction.objects.filter(survey=OuterRef("pk"))
    parts = []
    if can_run_review(user, year.school):
        asked_here = Q(run__state=SurveyState.PUBLISHED) | Q(
            Exists(Review.objects.filter(survey=OuterRef("pk")))
        )
        promised = surveys.filter(
            asked_here,
            ~Exists(actions.filter(told_on__isnull=False)),
            closes_on__gte=year.starts_on,
            closes_on__lte=today,
        )
        parts.append(
            accounts.as_lines(promised, PROMISED, key="key", words="title", on="closes_on")
        )
    if person is not None:
        since = today - dt.timedelta(days=NEWS_FOR_DAYS)
        told = surveys.filter(Exists(actions.filter(told_on__gte=since, told_on__lte=today)))
        parts.append(accounts.as_lines(told, TOLD, key="key", words="title"))
    return parts
