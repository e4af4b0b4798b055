"""A dated conversation within an appraisal year."""

from django.db import models

from goldenthread.accounts.public import YearRow
from goldenthread.appraisal.models.appraisal import Appraisal


class AppraisalTouch(YearRow):
    appraisal = models.ForeignKey(
        Appraisal, on_delete=models.CASCADE, related_name="appraisal_touches"
    )
    on = models.DateField()

    class Meta(YearRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
