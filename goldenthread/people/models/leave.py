"""Dates on which a person is not available. The reason is never stored."""

from django.db import models

from goldenthread.accounts.public import SchoolRow
from goldenthread.people.models.person import Person


class Leave(SchoolRow):
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta(SchoolRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
