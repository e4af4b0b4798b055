"""A plan of the year that was asked for: how it is coming along, what it holds, what became of it.

What it was asked with and what it holds tell who coaches whom, so both are sealed: whoever reads
the database without the site's key learns how many moves a plan has, and nobody's coach.
"""

from django.db import models
from django.db.models import Q

from goldenthread.accounts.public import SchoolYear, SealedRow, one_of, words
from goldenthread.planner.what_ifs import Kind
from goldenthread.proposals.types import UNDER_WAY, ProposalState


class Proposal(SealedRow):
    # JSON texts: what was asked, the plan, what of it was accepted and written, and what it
    # imagines, which may be who would coach.
    WORDS = ("wishes", "answer", "accepted", "premise")

    year = models.ForeignKey(SchoolYear, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=40)
    made_by = models.CharField(max_length=120)
    made_at = models.DateTimeField()
    # The day as on which the year is planned: what lies before it stays.
    today = models.DateField()
    seconds = models.PositiveSmallIntegerField()
    # What a what-if varies; empty for a plan of the year as it is.
    imagines = models.CharField(max_length=10, choices=words(Kind), blank=True, default="")
    based_on = models.ForeignKey(
        "self", on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    state = models.CharField(
        max_length=20, choices=words(ProposalState), default=ProposalState.WAITING.value
    )
    # {"part", "seconds", "moves", "cover", "status", "tiers": [{"part", "matter", "name", "value",
    # "bound"}]}: numbers only.
    progress = models.JSONField(default=dict, blank=True)
    # Of what was planned from, to say whether the year has changed since.
    fingerprint = models.CharField(max_length=64, blank=True, default="")
    # Both by the machine's own clock, which never stands still as a demo's day does.
    begun_at = models.DateTimeField(null=True, blank=True)
    heartbeat_at = models.DateTimeField(null=True, blank=True)
    stop_asked = models.BooleanField(default=False)
    accepted_by = models.CharField(max_length=120, blank=True, default="")
    accepted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["school", "year", "key"], name="proposals_proposal_key_once"
            ),
            models.UniqueConstraint(
                fields=["year"],
                condition=Q(state__in=sorted(state.value for state in UNDER_WAY)),
                name="proposals_proposal_one_under_way",
            ),
            one_of("state", ProposalState),
            one_of("imagines", Kind, blank=True),
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def wall(self) -> str:
        return f"plan:{self.year_id}:{self.key}"
