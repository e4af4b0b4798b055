"""Somebody offers to take a class, so that a colleague can visit another."""

from enum import StrEnum

from django.db import models

from goldenthread.accounts.public import School, SchoolYear, one_of, words
from goldenthread.people.public import Person
from goldenthread.practice.models.visit_arrangement import VisitArrangement


class OfferKind(StrEnum):
    COVER = "cover"
    SWAP = "swap"


class CoverOffer(models.Model):
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    year = models.ForeignKey(SchoolYear, on_delete=models.PROTECT, related_name="+")
    offered_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=words(OfferKind))
    on = models.DateField()
    period = models.CharField(max_length=20)
    # For a swap: when the visitor takes a class of theirs in return.
    return_on = models.DateField(null=True, blank=True)
    return_period = models.CharField(max_length=20, blank=True, default="")
    taken_for = models.OneToOneField(
        VisitArrangement, on_delete=models.SET_NULL, related_name="cover", null=True, blank=True
    )
    withdrawn_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["on", "period", "pk"]
        constraints = [
            one_of("kind", OfferKind),
            models.UniqueConstraint(
                fields=["offered_by", "on", "period"],
                condition=models.Q(withdrawn_on__isnull=True),
                name="practice_cover_offer_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} on {self.on}"
