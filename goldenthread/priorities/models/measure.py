"""What will be counted or looked at to see whether pupils gained."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.priorities.models.priority import Priority
from goldenthread.snapshot.words import Direction, NeedKind


class Measure(YearRow):
    priority = models.ForeignKey(Priority, on_delete=models.PROTECT, related_name="measures")
    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=40, choices=words(NeedKind))
    unit = models.CharField(max_length=40, blank=True, default="")
    direction = models.CharField(max_length=40, choices=words(Direction))
    instrument = models.CharField(max_length=300, blank=True, default="")
    collector = models.CharField(max_length=300, blank=True, default="")
    burden_minutes = models.IntegerField(null=True, blank=True)
    target = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    caution = models.CharField(max_length=300, blank=True, default="")

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("kind", NeedKind),
            one_of("direction", Direction),
        ]

    def __str__(self) -> str:
        return self.name
