"""A request to see a survey's answers by group, and what became of it."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.snapshot.words import CutState
from goldenthread.surveys.models.survey import Survey


class SurveyCut(YearRow):
    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="survey_cuts")
    cut = models.CharField(max_length=300)
    n = models.IntegerField()
    state = models.CharField(max_length=40, choices=words(CutState))
    asked_on = models.DateField(null=True, blank=True)

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("state", CutState),
        ]

    def __str__(self) -> str:
        return self.key
