"""A half-term: a block of term time from its first to its last school day."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.snapshot.words import TermName


class Term(YearRow):
    term = models.CharField(max_length=40, choices=words(TermName))
    name = models.CharField(max_length=40)
    starts_on = models.DateField()
    ends_on = models.DateField()

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("term", TermName),
        ]

    def __str__(self) -> str:
        return self.name
