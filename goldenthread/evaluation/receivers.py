"""Listens for surveys that were published, and takes those of a programme over."""

import datetime as dt
from typing import Any

from django.dispatch import receiver

from goldenthread.accounts.public import Actor
from goldenthread.evaluation.actions.take_over_pulse import take_over_pulse
from goldenthread.surveys.public import Survey, SurveyRun, surveys_changed


@receiver(surveys_changed, dispatch_uid="evaluation.take_over_pulse")
def take_over(survey: Survey, actor: Actor, at: dt.datetime, **_: Any) -> None:
    # Read again: the survey that was sent may hold its run as it was before.
    runs = SurveyRun.objects.select_related("survey__year", "survey__school", "programme")
    run = runs.filter(survey=survey.pk).first()
    if run is not None:
        run.survey.run = run
        take_over_pulse(run.survey, actor=actor, at=at)
