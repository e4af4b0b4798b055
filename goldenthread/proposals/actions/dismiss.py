"""Puts a proposal aside."""

import datetime as dt

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.proposals.access import require_plan
from goldenthread.proposals.models import Proposal
from goldenthread.proposals.refusals import AlreadyPlanning, StillWritten
from goldenthread.proposals.types import UNDER_WAY, ProposalState


def dismiss(proposal: Proposal, *, actor: Actor, at: dt.datetime) -> None:
    """It stays on the list and can still be read. Refuses with `StillWritten` while moves of it are
    in the calendar, and with `AlreadyPlanning` while it is being made.
    """
    require_plan(actor, proposal.school)
    with transaction.atomic():
        kept = Proposal.objects.select_for_update().get(pk=proposal.pk)
        if kept.state == ProposalState.ACCEPTED:
            raise StillWritten
        if kept.state in UNDER_WAY:
            raise AlreadyPlanning
        kept.state = ProposalState.DISMISSED
        kept.save(update_fields=["state"])
        accounts.record_event(
            "dismissed a plan of the year",
            f"proposal:{kept.pk}",
            school=proposal.school,
            actor=actor,
            at=at,
            subject_name=f"{proposal.year.label}, {kept.key}",
        )
