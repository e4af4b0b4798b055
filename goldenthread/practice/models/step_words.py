"""The words of an action step, for its owner and the coach of the pair that it came from."""

from django.db import models

from goldenthread.accounts.public import SealedRow
from goldenthread.practice.models.step import Step


class StepWords(SealedRow):
    # `why` is written, if at all, when the step is closed.
    WORDS = ("what", "when", "class_label", "why")

    step = models.OneToOneField(Step, on_delete=models.PROTECT, related_name="written")
    # Grows by one with every change, so that two devices notice each other.
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(version__gte=1), name="practice_stepwords_version"
            )
        ]

    def __str__(self) -> str:
        return f"words of {self.step_id}"

    @property
    def wall(self) -> str:
        return f"step:{self.step_id}"
