"""An improvement project's frame: who benefits, which measure, which paid time it needs."""

from enum import StrEnum

from django.db import models

from goldenthread.accounts.public import School, one_of, words
from goldenthread.practice.models.enquiry import Enquiry


class SlotState(StrEnum):
    NONE = "none"
    ASKED = "asked"
    APPROVED = "approved"
    DECLINED = "declined"


class Project(models.Model):
    """Read by everybody on the staff: a project is about the organisation, not about a person."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    enquiry = models.OneToOneField(Enquiry, on_delete=models.CASCADE, related_name="project")
    who_benefits = models.CharField(max_length=300, blank=True, default="")
    change_tried = models.CharField(max_length=600, blank=True, default="")
    measure = models.CharField(max_length=120, blank=True, default="")
    unit = models.CharField(max_length=40, blank=True, default="")
    better_is = models.CharField(
        max_length=10, choices=[("up", "Up"), ("down", "Down")], default="down"
    )
    slot_minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    slot_every_weeks = models.PositiveSmallIntegerField(null=True, blank=True)
    slot_state = models.CharField(
        max_length=20, choices=words(SlotState), default=SlotState.NONE.value
    )
    slot_answer = models.CharField(max_length=300, blank=True, default="")
    slot_answered_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [one_of("slot_state", SlotState)]

    def __str__(self) -> str:
        return f"project {self.enquiry_id}"
