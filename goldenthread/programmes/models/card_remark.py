"""What a member of staff says to an evidence card, under one of the questions that challenge it."""

from enum import StrEnum

from django.db import models

from goldenthread.accounts.public import School, one_of, words
from goldenthread.people.public import Person
from goldenthread.programmes.models.evidence_card import EvidenceCard


class Prompt(StrEnum):
    EVIDENCE = "evidence"
    CHANGE_YOUR_MIND = "change-your-mind"
    WHO_DISAGREES = "who-disagrees"
    FITS_HERE = "fits-here"


class CardRemark(models.Model):
    """Read by everybody on the staff."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    card = models.ForeignKey(EvidenceCard, on_delete=models.CASCADE, related_name="remarks")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    prompt = models.CharField(max_length=20, choices=words(Prompt))
    text = models.CharField(max_length=600)
    made_on = models.DateField()
    # Sent with the form, so that a double tap says it once.
    token = models.CharField(max_length=32)

    class Meta:
        ordering = ["pk"]
        constraints = [
            one_of("prompt", Prompt),
            models.UniqueConstraint(
                fields=["school", "token"], name="programmes_remark_token_once"
            ),
        ]

    def __str__(self) -> str:
        return f"remark {self.pk}"
