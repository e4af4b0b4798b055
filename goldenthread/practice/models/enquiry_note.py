"""What a group keeps of one stage of its enquiry, for everybody in it."""

from django.db import models

from goldenthread.accounts.public import SealedRow
from goldenthread.people.public import Person
from goldenthread.practice.models.enquiry import Enquiry


class EnquiryNote(SealedRow):
    """`stage` is a step of the kind of enquiry; `pupil` is A, B or C, or empty."""

    WORDS = ("text",)

    enquiry = models.ForeignKey(Enquiry, on_delete=models.PROTECT, related_name="notes")
    stage = models.CharField(max_length=40)
    pupil = models.CharField(
        max_length=1, choices=[("A", "A"), ("B", "B"), ("C", "C")], blank=True, default=""
    )
    author = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        ordering = ["on", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(pupil__in=["", "A", "B", "C"]), name="practice_note_pupil"
            )
        ]

    def __str__(self) -> str:
        return f"{self.stage} of {self.enquiry_id}"

    @property
    def wall(self) -> str:
        return f"enquiry:{self.enquiry_id}"
