"""How an activity stands to an earlier one: follows it, revisits it, requires it."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.programmes.models.activity import Activity
from goldenthread.snapshot.words import LinkKind


class ActivityLink(YearRow):
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=40, choices=words(LinkKind))
    to = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="+")

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("kind", LinkKind),
        ]

    def __str__(self) -> str:
        return self.key
