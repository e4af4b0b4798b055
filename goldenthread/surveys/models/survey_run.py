"""How one survey runs: what state it is in, and what it is about."""

from enum import StrEnum

from django.db import models

from goldenthread.accounts.public import School, one_of, words
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import EvaluationLevel
from goldenthread.surveys.models.survey import Survey


class SurveyState(StrEnum):
    """A survey with fewer than five answers ends as void: nothing of it is ever shown."""

    DRAFT = "draft"
    OPEN = "open"
    PUBLISHED = "published"
    VOID = "void"


class SurveyRun(models.Model):
    """A survey that came from a school folder has none: it was run elsewhere."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    survey = models.OneToOneField(Survey, on_delete=models.CASCADE, related_name="run")
    state = models.CharField(
        max_length=20, choices=words(SurveyState), default=SurveyState.DRAFT.value
    )
    # A programme's pulse names its programme and the level of evaluation that it answers.
    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    level = models.CharField(max_length=40, choices=words(EvaluationLevel), blank=True, default="")
    intro = models.CharField(max_length=600, blank=True, default="")
    asks_comment = models.BooleanField(default=False)
    # Everybody who is invited is reminded on one day, and at most once a day.
    reminded_on = models.DateField(null=True, blank=True)
    # What was kept back when it was published, so that nobody reads silence as agreement.
    comments_kept_back = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            one_of("state", SurveyState),
            one_of("level", EvaluationLevel, blank=True),
        ]

    def __str__(self) -> str:
        return f"run of survey {self.survey_id}"
