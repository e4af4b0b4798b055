"""What one person tries in an innovation week, and what they learnt from it."""

from enum import StrEnum

from django.db import models

from goldenthread.accounts.public import School, one_of, words
from goldenthread.people.public import Person
from goldenthread.priorities.models.innovation_week import InnovationWeek


class TryOutcome(StrEnum):
    WORKED = "worked"
    PARTLY = "partly"
    DID_NOT_WORK = "did-not-work"


class InnovationTry(models.Model):
    """Read by everybody on the staff: whoever adds a line tells it to colleagues."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    week = models.ForeignKey(InnovationWeek, on_delete=models.CASCADE, related_name="tries")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    will_try = models.CharField(max_length=200)
    outcome = models.CharField(max_length=20, choices=words(TryOutcome), blank=True, default="")
    learnt = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        ordering = ["pk"]
        constraints = [
            one_of("outcome", TryOutcome, blank=True),
            models.UniqueConstraint(fields=["week", "person"], name="priorities_try_once"),
        ]

    def __str__(self) -> str:
        return self.will_try
