"""One tap on one day: tried it, partly, not yet; with which class, and what pupils did."""

from enum import StrEnum

from django.db import models

from goldenthread.accounts.public import SchoolYear, SealedRow, one_of, words
from goldenthread.people.public import Person
from goldenthread.practice.models.step import Step


class Tried(StrEnum):
    """How it went, in three words that judge nobody."""

    TRIED = "tried"
    PARTLY = "partly"
    NOT_YET = "not-yet"


class PracticeLog(SealedRow):
    WORDS = ("class_label", "note")

    year = models.ForeignKey(SchoolYear, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    # Empty where the step was removed while the note was still on its way from a phone.
    step = models.ForeignKey(
        Step, on_delete=models.SET_NULL, related_name="logs", null=True, blank=True
    )
    # Made by the device that wrote it: sent twice, it is stored once.
    number = models.UUIDField()
    on = models.DateField()
    outcome = models.CharField(max_length=20, choices=words(Tried))

    class Meta:
        ordering = ["-on", "-pk"]
        indexes = [models.Index(fields=["person", "-on"], name="practice_log_person_on")]
        constraints = [
            models.UniqueConstraint(fields=["person", "number"], name="practice_log_number_once"),
            one_of("outcome", Tried),
        ]

    def __str__(self) -> str:
        return f"{self.outcome} on {self.on}"

    @property
    def wall(self) -> str:
        return f"person:{self.person_id}"
