"""A finding that the school lives with until a date; it comes back after it."""

from django.db import models

from goldenthread.accounts.public import YearRow
from goldenthread.people.public import Person


class AcceptedFinding(YearRow):
    finding = models.CharField(max_length=80)
    rule = models.CharField(max_length=8)
    reason = models.CharField(max_length=600)
    owner = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    accepted_on = models.DateField(null=True, blank=True)
    until_on = models.DateField()

    class Meta(YearRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
