"""One timed part of an agenda."""

from django.db import models

from goldenthread.accounts.public import School, one_of, words
from goldenthread.people.public import Person
from goldenthread.practice.models.agenda import Agenda
from goldenthread.snapshot.words import Mechanism


class AgendaSegment(models.Model):
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    agenda = models.ForeignKey(Agenda, on_delete=models.CASCADE, related_name="segments")
    place = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=80)
    minutes = models.PositiveSmallIntegerField()
    # What is done in it, as the pattern knows it: "promises", "new-promises", or nothing special.
    task = models.CharField(max_length=20, blank=True, default="")
    prompt = models.CharField(max_length=300, blank=True, default="")
    lead = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    mechanism = models.CharField(max_length=40, choices=words(Mechanism), blank=True, default="")

    class Meta:
        ordering = ["place", "pk"]
        constraints = [
            one_of("mechanism", Mechanism, blank=True),
            models.UniqueConstraint(fields=["agenda", "place"], name="practice_segment_place"),
        ]

    def __str__(self) -> str:
        return self.name
