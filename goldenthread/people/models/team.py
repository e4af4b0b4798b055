"""A group of staff who learn and work together."""

from django.db import models

from goldenthread.accounts.public import SchoolRow, one_of, words
from goldenthread.people.models.person import Person
from goldenthread.snapshot.words import Readiness, TeamKind


class Team(SchoolRow):
    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=40, choices=words(TeamKind))
    leader = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    readiness = models.CharField(max_length=40, choices=words(Readiness), blank=True, default="")
    support = models.CharField(max_length=300, blank=True, default="")
    slot_every_weeks = models.IntegerField(null=True, blank=True)
    slot = models.CharField(max_length=80, blank=True, default="")

    class Meta(SchoolRow.Meta):
        constraints = [
            *SchoolRow.Meta.constraints,
            one_of("kind", TeamKind),
            one_of("readiness", Readiness, blank=True),
        ]

    def __str__(self) -> str:
        return self.name
