"""The one summary that a coachee chose to show, and to whom; gone for them once taken back."""

from django.db import models

from goldenthread.accounts.public import SealedRow
from goldenthread.people.public import Person
from goldenthread.practice.models.shared_summary import SharedSummary


class SharedWords(SealedRow):
    WORDS = ("summary",)

    shared_summary = models.OneToOneField(
        SharedSummary, on_delete=models.PROTECT, related_name="written"
    )
    shown_to = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"words of {self.shared_summary_id}"

    @property
    def wall(self) -> str:
        return f"summary:{self.shared_summary_id}"
