"""A right to be released from a lesson, or part of one, to visit a colleague."""

from enum import StrEnum

from django.db import models

from goldenthread.accounts.public import School, SchoolYear, one_of, words
from goldenthread.people.public import Person
from goldenthread.practice.models.peer_visit import PeerVisit


class TokenWorth(StrEnum):
    SEGMENT = "segment"
    LESSON = "lesson"


class CoverToken(models.Model):
    """Issued to a person, spent on a visit, returned when the visit does not take place."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    year = models.ForeignKey(SchoolYear, on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    worth = models.CharField(max_length=20, choices=words(TokenWorth))
    issued_on = models.DateField()
    visit = models.OneToOneField(
        PeerVisit, on_delete=models.SET_NULL, related_name="token", null=True, blank=True
    )
    # How often it came back because the visit was declined or called off.
    times_returned = models.PositiveSmallIntegerField(default=0)
    withdrawn_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["issued_on", "pk"]
        constraints = [one_of("worth", TokenWorth)]

    def __str__(self) -> str:
        return f"token for a {self.worth}"
