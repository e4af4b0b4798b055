"""How a visit is agreed: who asked, how long it is, and what was said."""

from enum import StrEnum

from django.db import models

from goldenthread.accounts.public import SealedRow, one_of, words
from goldenthread.people.public import Person
from goldenthread.practice.models.peer_group import PeerGroup
from goldenthread.practice.models.peer_visit import PeerVisit


class VisitState(StrEnum):
    ASKED = "asked"
    AGREED = "agreed"
    DECLINED = "declined"
    CALLED_OFF = "called-off"
    TOOK_PLACE = "took-place"


class VisitArrangement(SealedRow):
    WORDS = ("message", "seen", "thanks")

    visit = models.OneToOneField(PeerVisit, on_delete=models.PROTECT, related_name="arrangement")
    group = models.ForeignKey(
        PeerGroup, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    # Nobody where the plan of the year proposed it: then both answer.
    asked_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    state = models.CharField(max_length=20, choices=words(VisitState))
    minutes = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            one_of("state", VisitState),
            models.CheckConstraint(
                condition=models.Q(minutes__gte=5, minutes__lte=240),
                name="practice_visit_minutes",
            ),
        ]

    def __str__(self) -> str:
        return f"arrangement of {self.visit_id}"

    @property
    def wall(self) -> str:
        return f"visit:{self.visit_id}"
