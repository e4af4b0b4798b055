"""What one look at a programme showed."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.evaluation.models.evaluation_item import EvaluationItem
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import Confidence, EvaluationLevel


class EvaluationResult(YearRow):
    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="evaluation_results"
    )
    item = models.ForeignKey(
        EvaluationItem,
        on_delete=models.SET_NULL,
        related_name="evaluation_results",
        null=True,
        blank=True,
    )
    level = models.CharField(max_length=40, choices=words(EvaluationLevel))
    done_on = models.DateField()
    method = models.CharField(max_length=300, blank=True, default="")
    sources = models.JSONField(default=list, blank=True)
    n = models.IntegerField(null=True, blank=True)
    uptake_percent = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    finding = models.CharField(max_length=600, blank=True, default="")
    confidence = models.CharField(max_length=40, choices=words(Confidence), blank=True, default="")
    caution = models.CharField(max_length=300, blank=True, default="")
    what_to_change = models.CharField(max_length=600, blank=True, default="")

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("level", EvaluationLevel),
            one_of("confidence", Confidence, blank=True),
        ]

    def __str__(self) -> str:
        return self.key
