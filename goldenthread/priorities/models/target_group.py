"""The pupils a priority is for: a label, criteria and a count, never names."""

from django.db import models

from goldenthread.accounts.public import YearRow


class TargetGroup(YearRow):
    label = models.CharField(max_length=300)
    criteria = models.CharField(max_length=300, blank=True, default="")
    size = models.IntegerField()
    year_groups = models.CharField(max_length=40, blank=True, default="")
    has_ta_support = models.BooleanField(default=False)

    class Meta(YearRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.label
