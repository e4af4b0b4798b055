"""That a coaching summary left its pair: by whose hand, and to where."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.practice.models.coaching_pair import CoachingPair
from goldenthread.snapshot.words import SharedBy, SharedWith


class SharedSummary(YearRow):
    pair = models.ForeignKey(
        CoachingPair, on_delete=models.PROTECT, related_name="shared_summaries"
    )
    on = models.DateField()
    shared_by = models.CharField(max_length=40, choices=words(SharedBy))
    shared_with = models.CharField(max_length=40, choices=words(SharedWith))
    revoked_on = models.DateField(null=True, blank=True)

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("shared_by", SharedBy),
            one_of("shared_with", SharedWith),
        ]

    def __str__(self) -> str:
        return self.key
