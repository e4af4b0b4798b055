"""You said, we will: what follows from a review or a pulse, told to everybody."""

from enum import StrEnum

from django.db import models

from goldenthread.accounts.public import School, SchoolYear, one_of, words
from goldenthread.people.public import Person
from goldenthread.priorities.public import Priority
from goldenthread.surveys.public import Survey


class WithoutPriority(StrEnum):
    """Why an action serves no priority of the year: a choice, so that nobody must write it."""

    SMALL = "small"
    RUNNING = "running"
    LATER = "later"


class ReviewAction(models.Model):
    """`statements` lists the codes it answers. At most five for a review: more is none.

    It hangs on the survey that was answered, so that a pulse has them too.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    year = models.ForeignKey(SchoolYear, on_delete=models.PROTECT, related_name="+")
    survey = models.ForeignKey(Survey, on_delete=models.PROTECT, related_name="actions")
    statements = models.JSONField(default=list, blank=True)
    you_said = models.CharField(max_length=300)
    we_will = models.CharField(max_length=300)
    priority = models.ForeignKey(
        Priority, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    without_priority = models.CharField(
        max_length=20, choices=words(WithoutPriority), blank=True, default=""
    )
    owner = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    by_on = models.DateField(null=True, blank=True)
    told_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    what_we_did = models.CharField(max_length=300, blank=True, default="")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["pk"]
        constraints = [one_of("without_priority", WithoutPriority, blank=True)]

    def __str__(self) -> str:
        return self.we_will
