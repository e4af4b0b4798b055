"""What follows if a measure falls short by a day, written down before the work began."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.priorities.public import Measure
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import DecisionKind


class DecisionRule(YearRow):
    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="decision_rules"
    )
    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="decision_rules")
    needed = models.DecimalField(max_digits=14, decimal_places=4)
    by_on = models.DateField()
    otherwise = models.CharField(max_length=40, choices=words(DecisionKind))
    written_on = models.DateField()

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("otherwise", DecisionKind),
        ]

    def __str__(self) -> str:
        return self.key
