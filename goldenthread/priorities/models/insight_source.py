"""A channel through which the need behind a priority became known."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.priorities.models.priority import Priority
from goldenthread.snapshot.words import InsightKind, StaffGroup


class InsightSource(YearRow):
    priority = models.ForeignKey(Priority, on_delete=models.PROTECT, related_name="insight_sources")
    kind = models.CharField(max_length=40, choices=words(InsightKind))
    on = models.DateField()
    staff_group = models.CharField(max_length=40, choices=words(StaffGroup), blank=True, default="")

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("kind", InsightKind),
            one_of("staff_group", StaffGroup, blank=True),
        ]

    def __str__(self) -> str:
        return self.key
