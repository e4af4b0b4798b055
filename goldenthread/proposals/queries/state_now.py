"""How a proposal stands at this moment: one that fell silent was stopped before its end."""

import datetime as dt

from goldenthread.proposals.models import Proposal
from goldenthread.proposals.types import SILENCE, UNDER_WAY, ProposalState


def state_now(proposal: Proposal, moment: dt.datetime) -> ProposalState:
    """`moment` is the machine's time."""
    state = ProposalState(proposal.state)
    heard = proposal.heartbeat_at
    if state in UNDER_WAY and (heard is None or moment - heard > SILENCE):
        return ProposalState.BROKEN_OFF
    return state
