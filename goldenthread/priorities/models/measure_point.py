"""One value of a measure, for the target group as a whole."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.priorities.models.measure import Measure
from goldenthread.snapshot.words import PointKind


class MeasurePoint(YearRow):
    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="measure_points")
    on = models.DateField()
    kind = models.CharField(max_length=40, choices=words(PointKind))
    value = models.DecimalField(max_digits=14, decimal_places=4)
    n = models.IntegerField(null=True, blank=True)
    late = models.BooleanField(default=False)

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("kind", PointKind),
        ]

    def __str__(self) -> str:
        return self.key
