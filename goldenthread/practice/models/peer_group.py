"""A pair or triad of colleagues."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import PeerGroupKind


class PeerGroup(YearRow):
    kind = models.CharField(max_length=40, choices=words(PeerGroupKind))
    programme = models.ForeignKey(
        Programme, on_delete=models.SET_NULL, related_name="peer_groups", null=True, blank=True
    )
    cadence_weeks = models.IntegerField(null=True, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    last_met_on = models.DateField(null=True, blank=True)

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("kind", PeerGroupKind),
        ]

    def __str__(self) -> str:
        return self.key
