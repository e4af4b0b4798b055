"""A school year of one school: what every dated record belongs to."""

from django.db import models
from django.db.models import F, Q

from goldenthread.accounts.models.school import School


class SchoolYear(models.Model):
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="years")
    # `2026-27`, as it stands in addresses.
    label = models.CharField(max_length=7)
    starts_on = models.DateField()
    ends_on = models.DateField()
    week_a_starts_on = models.DateField(null=True, blank=True)

    # Key of the person who leads professional learning; people are a floor above.
    cpd_lead = models.CharField(max_length=80, blank=True, default="")

    class Meta:
        ordering = ["-starts_on"]
        constraints = [
            models.UniqueConstraint(fields=["school", "label"], name="accounts_year_once"),
            models.CheckConstraint(
                condition=Q(ends_on__gt=F("starts_on")), name="accounts_year_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return self.label
