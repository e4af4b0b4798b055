"""That a coaching pair met: which parts took place, never what was said."""

from django.db import models

from goldenthread.accounts.public import YearRow
from goldenthread.practice.models.coaching_pair import CoachingPair


class Touchpoint(YearRow):
    pair = models.ForeignKey(CoachingPair, on_delete=models.CASCADE, related_name="touchpoints")
    on = models.DateField()
    looked = models.BooleanField(default=False)
    model_used = models.BooleanField(default=False)
    step_set = models.BooleanField(default=False)
    rehearsed = models.BooleanField(default=False)

    class Meta(YearRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
