"""One version of a joint plan: the plan, what changed since the last, and why."""

from django.db import models

from goldenthread.accounts.public import SealedRow
from goldenthread.people.public import Person
from goldenthread.practice.models.enquiry import Enquiry


class PlanVersion(SealedRow):
    WORDS = ("plan", "prediction", "changed", "why")

    enquiry = models.ForeignKey(Enquiry, on_delete=models.PROTECT, related_name="plan_versions")
    number = models.PositiveSmallIntegerField()
    author = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["enquiry", "number"], name="practice_plan_number")
        ]

    def __str__(self) -> str:
        return f"plan {self.number} of {self.enquiry_id}"

    @property
    def wall(self) -> str:
        return f"enquiry:{self.enquiry_id}"
