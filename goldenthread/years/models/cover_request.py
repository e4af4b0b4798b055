"""Cover that planned learning will need."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.people.public import Person
from goldenthread.snapshot.words import CoverReason, CoverSource


class CoverRequest(YearRow):
    on = models.DateField()
    lessons = models.IntegerField()
    source = models.CharField(max_length=40, choices=words(CoverSource), blank=True, default="")
    person = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    reason = models.CharField(max_length=40, choices=words(CoverReason), blank=True, default="")
    period = models.CharField(max_length=20, blank=True, default="")
    purpose = models.CharField(max_length=300, blank=True, default="")

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("source", CoverSource, blank=True),
            one_of("reason", CoverReason, blank=True),
        ]

    def __str__(self) -> str:
        return self.key
