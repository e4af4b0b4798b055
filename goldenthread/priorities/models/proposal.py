"""Something that a member of staff proposes, and the answer that it always gets."""

from enum import StrEnum

from django.db import models

from goldenthread.accounts.public import School, SchoolYear, one_of, words
from goldenthread.people.public import Person


class ProposalKind(StrEnum):
    IDEA = "idea"
    FORUM_SLOT = "forum-slot"
    INNOVATION = "innovation"


class ProposalState(StrEnum):
    WAITING = "waiting"
    YES = "yes"
    NOT_NOW = "not-now"
    TAKEN_BACK = "taken-back"


class Proposal(models.Model):
    """Read by whoever made it and by leaders; once answered, by everybody on the staff."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    year = models.ForeignKey(SchoolYear, on_delete=models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=words(ProposalKind))
    title = models.CharField(max_length=120)
    why = models.CharField(max_length=600, blank=True, default="")
    made_on = models.DateField()
    state = models.CharField(
        max_length=20, choices=words(ProposalState), default=ProposalState.WAITING.value
    )
    answer = models.CharField(max_length=300, blank=True, default="")
    answered_on = models.DateField(null=True, blank=True)
    # When it happens, for a yes.
    happens_on = models.DateField(null=True, blank=True)
    is_answer_read = models.BooleanField(default=False)
    # Sent with the form, so that a double tap proposes once.
    token = models.CharField(max_length=32)

    class Meta:
        ordering = ["made_on", "pk"]
        constraints = [
            one_of("kind", ProposalKind),
            one_of("state", ProposalState),
            models.UniqueConstraint(
                fields=["school", "token"], name="priorities_proposal_token_once"
            ),
        ]

    def __str__(self) -> str:
        return self.title
