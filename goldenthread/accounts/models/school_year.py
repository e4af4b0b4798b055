"""A school year of one school: what every dated record belongs to."""

from django.db import models
from django.db.models import F, Q

from goldenthread.accounts.models.school import School
from goldenthread.accounts.types import BEFORE_USE, YearState


class SchoolYears(models.QuerySet["SchoolYear"]):
    def in_use(self) -> "SchoolYears":
        """Without years that are still being prepared: for whatever picks the year itself."""
        return self.exclude(state__in=BEFORE_USE)


class SchoolYear(models.Model):
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="years")
    # `2026-27`, as it stands in addresses.
    label = models.CharField(max_length=7)
    starts_on = models.DateField()
    ends_on = models.DateField()
    week_a_starts_on = models.DateField(null=True, blank=True)

    # Here and not above, because every page asks it before it opens a year.
    state = models.CharField(max_length=20, choices=YearState, default=YearState.IN_USE)

    # Key of the person who leads professional learning; people are a floor above.
    cpd_lead = models.CharField(max_length=80, blank=True, default="")

    objects = SchoolYears.as_manager()

    class Meta:
        ordering = ["-starts_on"]
        constraints = [
            models.UniqueConstraint(fields=["school", "label"], name="accounts_year_once"),
            models.CheckConstraint(
                condition=Q(ends_on__gt=F("starts_on")), name="accounts_year_ends_after_start"
            ),
            models.CheckConstraint(
                condition=Q(state__in=YearState.values), name="accounts_year_state"
            ),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def is_before_use(self) -> bool:
        return self.state in BEFORE_USE

    @property
    def is_locked(self) -> bool:
        return self.state == YearState.LOCKED
