"""One planned look at whether a programme works."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.people.public import Person
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import EvaluationLevel, EvaluationStage


class EvaluationItem(YearRow):
    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="evaluation_plan"
    )
    level = models.CharField(max_length=40, choices=words(EvaluationLevel))
    stage = models.CharField(max_length=40, choices=words(EvaluationStage))
    instrument = models.CharField(max_length=300, blank=True, default="")
    due_on = models.DateField()
    owner = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    burden_minutes = models.IntegerField(null=True, blank=True)

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("level", EvaluationLevel),
            one_of("stage", EvaluationStage),
        ]

    def __str__(self) -> str:
        return self.key
