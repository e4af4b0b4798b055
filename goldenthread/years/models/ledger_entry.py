"""Planned time of one person in the year, by what it is for."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.people.public import Person
from goldenthread.snapshot.words import LedgerCategory


class LedgerEntry(YearRow):
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    category = models.CharField(max_length=40, choices=words(LedgerCategory))
    minutes = models.IntegerField()
    directed = models.BooleanField(default=True)
    note = models.CharField(max_length=80, blank=True, default="")

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("category", LedgerCategory),
        ]

    def __str__(self) -> str:
        return self.key
