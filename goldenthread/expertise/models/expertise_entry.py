"""Something a person knows and is willing to help with."""

from django.db import models

from goldenthread.accounts.public import SchoolRow
from goldenthread.people.public import Person


class ExpertiseEntry(SchoolRow):
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    topic = models.CharField(max_length=80)
    source = models.CharField(max_length=300, blank=True, default="")
    willing = models.BooleanField(default=True)

    class Meta(SchoolRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
