"""How many people gave one reason why practice has not changed."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import BarrierKind


class Barrier(YearRow):
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="barriers")
    kind = models.CharField(max_length=40, choices=words(BarrierKind))
    on = models.DateField()
    people = models.IntegerField()

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("kind", BarrierKind),
        ]

    def __str__(self) -> str:
        return self.key
