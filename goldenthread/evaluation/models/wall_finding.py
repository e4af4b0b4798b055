"""A finding that a team has put on the school's wall, above all one that it did not work."""

from enum import StrEnum

from django.db import models

from goldenthread.accounts.public import School, SchoolYear, one_of, words
from goldenthread.people.public import Person
from goldenthread.programmes.public import Programme


class Outcome(StrEnum):
    WORKED = "worked"
    IN_PART = "in-part"
    DID_NOT_WORK = "did-not-work"
    CANNOT_TELL = "cannot-tell"


class WallFinding(models.Model):
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    year = models.ForeignKey(SchoolYear, on_delete=models.PROTECT, related_name="+")
    programme = models.ForeignKey(
        Programme, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    outcome = models.CharField(max_length=20, choices=words(Outcome))
    tried = models.CharField(max_length=300)
    happened = models.CharField(max_length=600)
    learnt = models.CharField(max_length=600)
    shared_by = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    on = models.DateField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-on", "-pk"]
        constraints = [one_of("outcome", Outcome)]

    def __str__(self) -> str:
        return self.tried
