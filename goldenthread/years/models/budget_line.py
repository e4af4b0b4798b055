"""A line of the professional-learning budget."""

from django.db import models

from goldenthread.accounts.public import YearRow


class BudgetLine(YearRow):
    name = models.CharField(max_length=300)
    planned_pounds = models.DecimalField(max_digits=14, decimal_places=4)
    committed_pounds = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    spent_pounds = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    cut_pounds = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)

    class Meta(YearRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.name
