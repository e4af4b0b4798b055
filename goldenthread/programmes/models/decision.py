"""What was decided about a programme, and why."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.people.public import Person
from goldenthread.programmes.models.programme import Programme
from goldenthread.snapshot.words import DecisionKind


class Decision(YearRow):
    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=40, choices=words(DecisionKind))
    on = models.DateField()
    reason = models.CharField(max_length=600)
    decided_by = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    closing = models.BooleanField(default=False)

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("kind", DecisionKind),
        ]

    def __str__(self) -> str:
        return self.key
