"""Words of a step typed on a second device at the same time, until their owner chooses."""

from django.db import models

from goldenthread.accounts.public import SealedRow
from goldenthread.practice.models.step import Step


class StepOtherWords(SealedRow):
    WORDS = ("what", "when", "class_label")

    step = models.ForeignKey(Step, on_delete=models.PROTECT, related_name="other_words")
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["written_at", "pk"]

    def __str__(self) -> str:
        return f"other words of {self.step_id}"

    @property
    def wall(self) -> str:
        return f"step:{self.step_id}"
