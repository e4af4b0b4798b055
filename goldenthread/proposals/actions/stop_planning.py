"""Stops a plan that is being made; the best so far is kept."""

import datetime as dt

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.proposals.access import require_plan
from goldenthread.proposals.models import Proposal
from goldenthread.proposals.types import UNDER_WAY, ProposalState


def stop_planning(proposal: Proposal, *, actor: Actor, at: dt.datetime) -> None:
    """The job stops within a second; one that waits does not begin. Once it has ended it stays."""
    require_plan(actor, proposal.school)
    with transaction.atomic():
        kept = Proposal.objects.select_for_update().get(pk=proposal.pk)
        if kept.state not in UNDER_WAY:
            return
        kept.stop_asked = True
        if kept.state == ProposalState.WAITING:
            kept.state = ProposalState.STOPPED
        kept.save(update_fields=["stop_asked", "state"])
        accounts.record_event(
            "stopped a plan of the year",
            f"proposal:{proposal.pk}",
            school=proposal.school,
            actor=actor,
            at=at,
            subject_name=f"{proposal.year.label}, {proposal.key}",
        )
