"""The traps that a reader of an evidence card has looked for, and where the source stands."""

from django.db import models

from goldenthread.accounts.public import School
from goldenthread.programmes.models.evidence_card import EvidenceCard


class CardTraps(models.Model):
    """What the school folder's card has no column for."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    card = models.OneToOneField(EvidenceCard, on_delete=models.CASCADE, related_name="traps")
    is_single = models.BooleanField(default=False)
    is_small = models.BooleanField(default=False)
    is_closed = models.BooleanField(default=False)
    is_interested = models.BooleanField(default=False)
    criticism = models.CharField(max_length=600, blank=True, default="")
    link = models.URLField(max_length=300, blank=True, default="")

    def __str__(self) -> str:
        return f"traps of {self.card_id}"
