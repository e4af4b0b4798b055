"""One person's appraisal year."""

from django.db import models

from goldenthread.accounts.public import YearRow
from goldenthread.people.public import Person


class Appraisal(YearRow):
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    appraiser = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    starts_on = models.DateField(null=True, blank=True)
    mid_year_on = models.DateField(null=True, blank=True)
    report_on = models.DateField(null=True, blank=True)

    class Meta(YearRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
