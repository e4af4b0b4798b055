"""Lessons of cover for planned release that the school can find in a week."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.snapshot.words import CoverSource


class CoverSupply(YearRow):
    week_starting = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=40, choices=words(CoverSource))
    lessons = models.IntegerField()

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("source", CoverSource),
        ]

    def __str__(self) -> str:
        return self.key
