"""A report to governors, their own learning, or a note on the budget."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.snapshot.words import GovernorEventKind


class GovernorEvent(YearRow):
    kind = models.CharField(max_length=40, choices=words(GovernorEventKind))
    on = models.DateField()
    note = models.CharField(max_length=300, blank=True, default="")

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("kind", GovernorEventKind),
        ]

    def __str__(self) -> str:
        return self.key
