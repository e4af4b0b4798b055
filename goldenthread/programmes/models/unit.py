"""A step of a programme's sequence."""

from django.db import models

from goldenthread.accounts.public import YearRow
from goldenthread.programmes.models.programme import Programme
from goldenthread.programmes.models.technique import Technique


class Unit(YearRow):
    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="units")
    position = models.IntegerField()
    big_idea = models.CharField(max_length=300)
    requires = models.ForeignKey(
        "self", on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    technique = models.ForeignKey(
        Technique, on_delete=models.SET_NULL, related_name="units", null=True, blank=True
    )

    class Meta(YearRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.big_idea
