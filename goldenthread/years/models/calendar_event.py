"""A date that is not learning but costs time: parents' evenings, data drops, exams."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.snapshot.words import EventKind


class CalendarEvent(YearRow):
    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=40, choices=words(EventKind))
    on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    starts_at = models.TimeField(null=True, blank=True)
    minutes = models.IntegerField(null=True, blank=True)
    after_hours = models.BooleanField(default=False)

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("kind", EventKind),
        ]

    def __str__(self) -> str:
        return self.title
