"""The words of a promise: one change, when, with which class, who will look. For the team."""

from django.db import models

from goldenthread.accounts.public import SealedRow
from goldenthread.people.public import Person
from goldenthread.practice.models.promise import Promise


class PromiseWords(SealedRow):
    WORDS = ("change", "when", "class_label", "note")

    promise = models.OneToOneField(Promise, on_delete=models.PROTECT, related_name="written")
    version = models.PositiveIntegerField(default=1)
    looked_at_by = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )

    def __str__(self) -> str:
        return f"words of {self.promise_id}"

    @property
    def wall(self) -> str:
        return f"promise:{self.promise_id}"
