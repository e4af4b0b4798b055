"""One statement that a survey asks about."""

from enum import StrEnum

from django.db import models

from goldenthread.accounts.public import School, one_of, words
from goldenthread.surveys.models.survey import Survey


class Split(StrEnum):
    """The one way, beside staff group, in which an item's answers are told apart.

    One for each item and not more: figures of two crossing splits could be subtracted.
    """

    NONE = "none"
    TEAM = "team"
    HOURS = "hours"


class Scale(StrEnum):
    """How an item is answered, and what its published count counts."""

    # Five steps; counted: "agree" and "strongly agree".
    AGREE = "agree"
    # Yes or no; counted: yes.
    YES = "yes"


class SurveyItem(models.Model):
    """Fixed while the survey is open: a changed wording is another item with a version of its own.

    `groups` holds the staff groups that are asked; empty asks everybody.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="items")
    number = models.PositiveSmallIntegerField()
    version = models.PositiveSmallIntegerField(default=1)
    is_current = models.BooleanField(default=True)
    # The statement of the review, or the kind of barrier, that it asks about.
    code = models.CharField(max_length=40, blank=True, default="")
    # The heading that it stands under on the form; blank where there is none.
    section = models.CharField(max_length=120, blank=True, default="")
    wording = models.CharField(max_length=300)
    scale = models.CharField(max_length=20, choices=words(Scale), default=Scale.AGREE.value)
    groups = models.JSONField(default=list, blank=True)
    split = models.CharField(max_length=20, choices=words(Split), default=Split.NONE.value)

    class Meta:
        ordering = ["number", "version"]
        constraints = [
            one_of("split", Split),
            one_of("scale", Scale),
            models.UniqueConstraint(
                fields=["survey", "number", "version"], name="surveys_surveyitem_once"
            ),
        ]

    def __str__(self) -> str:
        return self.wording
