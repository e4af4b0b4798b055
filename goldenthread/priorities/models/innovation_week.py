"""A week in which staff try something small, each in one line."""

from django.db import models
from django.db.models import F, Q

from goldenthread.accounts.public import School, SchoolYear


class InnovationWeek(models.Model):
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    year = models.ForeignKey(SchoolYear, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=120)
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta:
        ordering = ["-starts_on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")), name="priorities_innovation_week_days"
            )
        ]

    def __str__(self) -> str:
        return self.title
