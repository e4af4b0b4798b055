"""A period of the school day. A row with a weekday overrules the row without."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.snapshot.words import Weekday


class Period(YearRow):
    period = models.CharField(max_length=20)
    weekday = models.CharField(max_length=40, choices=words(Weekday), blank=True, default="")
    starts_at = models.TimeField()
    ends_at = models.TimeField()

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("weekday", Weekday, blank=True),
        ]

    def __str__(self) -> str:
        return self.key
