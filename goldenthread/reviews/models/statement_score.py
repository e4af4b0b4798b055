"""Agreement with one of the 44 statements, for all staff and for leaders."""

from django.db import models

from goldenthread.accounts.public import YearRow
from goldenthread.surveys.public import Survey


class StatementScore(YearRow):
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="statement_scores")
    statement = models.CharField(max_length=4)
    staff_percent = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    leader_percent = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    evidence_percent = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)

    class Meta(YearRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
