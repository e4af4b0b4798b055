"""Closes the surveys of a school whose last day has passed, and forgets who was asked long ago."""

import datetime as dt

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, School
from goldenthread.surveys.actions.close_survey import close_survey
from goldenthread.surveys.models import PastAudience, Survey, SurveyState


def close_due_surveys(school: School, *, actor: Actor, at: dt.datetime, today: dt.date) -> int:
    """How many were closed. Running it again changes nothing."""
    with accounts.as_school(school.pk):
        PastAudience.objects.filter(school=school, kept_until__lt=today).delete()
        due = list(
            Survey.objects.filter(
                school=school, run__state=SurveyState.OPEN, closes_on__lt=today
            ).select_related("school", "year", "run")
        )
        for survey in due:
            close_survey(survey, actor=actor, at=at)
    return len(due)
