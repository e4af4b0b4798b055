"""You said, we will: what follows from a review or a pulse, told to everybody."""

from django.db import models

from goldenthread.accounts.public import School, SchoolYear
from goldenthread.people.public import Person
from goldenthread.priorities.public import Priority
from goldenthread.surveys.public import Survey


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

    def __str__(self) -> str:
        return self.we_will
