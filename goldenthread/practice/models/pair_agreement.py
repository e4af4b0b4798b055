"""How a coaching pair came about and works: who accepted, by which preset, what they agreed."""

from enum import StrEnum

from django.db import models

from goldenthread.accounts.public import SealedRow, one_of, words
from goldenthread.practice.models.coaching_pair import CoachingPair


class Preset(StrEnum):
    """The two ways to walk through a coaching cycle; same parts, other words."""

    LOOK_AND_MODEL = "look-and-model"
    SEE_NAME_DO = "see-name-do"


class PairAgreement(SealedRow):
    WORDS = ("contract", "thanks")

    pair = models.OneToOneField(CoachingPair, on_delete=models.PROTECT, related_name="agreement")
    preset = models.CharField(
        max_length=20, choices=words(Preset), default=Preset.LOOK_AND_MODEL.value
    )
    coach_accepted_on = models.DateField(null=True, blank=True)
    coachee_accepted_on = models.DateField(null=True, blank=True)
    declined_on = models.DateField(null=True, blank=True)
    # Set when the coach has become line manager or appraiser: by then the pair is handed over.
    hand_over_by = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [one_of("preset", Preset)]

    def __str__(self) -> str:
        return f"agreement of {self.pair_id}"

    @property
    def wall(self) -> str:
        return f"pair:{self.pair_id}"
