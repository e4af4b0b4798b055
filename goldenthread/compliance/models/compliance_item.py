"""One item of required training."""

from django.db import models

from goldenthread.accounts.public import SchoolRow, one_of, words
from goldenthread.snapshot.words import DutyBasis


class ComplianceItem(SchoolRow):
    name = models.CharField(max_length=300)
    basis = models.CharField(max_length=40, choices=words(DutyBasis))
    every_months = models.IntegerField(null=True, blank=True)
    who = models.CharField(max_length=300, blank=True, default="")

    class Meta(SchoolRow.Meta):
        constraints = [
            *SchoolRow.Meta.constraints,
            one_of("basis", DutyBasis),
        ]

    def __str__(self) -> str:
        return self.name
