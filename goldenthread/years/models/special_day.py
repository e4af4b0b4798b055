"""A weekday inside a half-term that is not an ordinary pupil day."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.snapshot.words import DayKind


class SpecialDay(YearRow):
    on = models.DateField()
    kind = models.CharField(max_length=40, choices=words(DayKind))
    minutes = models.IntegerField(null=True, blank=True)
    note = models.CharField(max_length=300, blank=True, default="")

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("kind", DayKind),
        ]

    def __str__(self) -> str:
        return self.key
