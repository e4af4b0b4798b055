"""What research or practice says about an approach, how strongly, and its limits."""

from django.db import models

from goldenthread.accounts.public import SchoolRow, one_of, words
from goldenthread.snapshot.words import SourceType


class EvidenceCard(SchoolRow):
    title = models.CharField(max_length=300)
    claim = models.CharField(max_length=600, blank=True, default="")
    source_type = models.CharField(max_length=40, choices=words(SourceType))
    strength = models.CharField(max_length=300, blank=True, default="")
    limits = models.CharField(max_length=600, blank=True, default="")
    criticism_searched = models.BooleanField(default=False)
    local_fit = models.CharField(max_length=600, blank=True, default="")

    class Meta(SchoolRow.Meta):
        constraints = [
            *SchoolRow.Meta.constraints,
            one_of("source_type", SourceType),
        ]

    def __str__(self) -> str:
        return self.title
