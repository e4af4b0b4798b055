"""A person who coaches, with the time protected for it."""

from django.db import models

from goldenthread.accounts.public import YearRow
from goldenthread.people.public import Person


class Coach(YearRow):
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    protected_minutes = models.IntegerField(null=True, blank=True)
    trained_on = models.DateField(null=True, blank=True)
    subject = models.CharField(max_length=80, blank=True, default="")

    class Meta(YearRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
