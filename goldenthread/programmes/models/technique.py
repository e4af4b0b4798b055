"""A teaching move with a name that everyone uses."""

from django.db import models

from goldenthread.accounts.public import SchoolRow
from goldenthread.programmes.models.evidence_card import EvidenceCard


class Technique(SchoolRow):
    name = models.CharField(max_length=300)
    description = models.CharField(max_length=600, blank=True, default="")
    looks_like = models.CharField(max_length=600, blank=True, default="")
    common_slips = models.CharField(max_length=600, blank=True, default="")
    evidence_card = models.ForeignKey(
        EvidenceCard, on_delete=models.SET_NULL, related_name="techniques", null=True, blank=True
    )

    class Meta(SchoolRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.name
