"""A threshold that the school has set for itself."""

from django.db import models

from goldenthread.accounts.public import YearRow


class Threshold(YearRow):
    rule = models.CharField(max_length=8)
    name = models.CharField(max_length=60)
    value = models.DecimalField(max_digits=14, decimal_places=4)
    since_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=300, blank=True, default="")

    class Meta(YearRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.name
