"""A statement that something changed, with what it rests on."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.people.public import Person
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import ClaimStrength


class Claim(YearRow):
    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="claims")
    wording = models.CharField(max_length=600)
    strength = models.CharField(max_length=40, choices=words(ClaimStrength))
    sources = models.JSONField(default=list, blank=True)
    n = models.IntegerField(null=True, blank=True)
    is_percentage = models.BooleanField(default=False)
    caution = models.CharField(max_length=300, blank=True, default="")
    made_on = models.DateField(null=True, blank=True)
    reviewed_by = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("strength", ClaimStrength),
        ]

    def __str__(self) -> str:
        return self.wording
