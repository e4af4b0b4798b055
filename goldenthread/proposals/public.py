"""What other apps use of proposals: `from goldenthread.proposals import public as proposals`."""

from goldenthread.proposals.access import (
    get_year_to_plan,
    may_plan,
    proposals_visible_to,
    require_plan,
)
from goldenthread.proposals.actions.accept_moves import accept_moves
from goldenthread.proposals.actions.ask_for_plan import ask_for_plan
from goldenthread.proposals.actions.dismiss import dismiss
from goldenthread.proposals.actions.stop_planning import stop_planning
from goldenthread.proposals.actions.take_back import take_back
from goldenthread.proposals.contents import Contents, open_contents, open_premise
from goldenthread.proposals.forms import PlanForm, WhatIfForm
from goldenthread.proposals.models import Proposal
from goldenthread.proposals.queries.state_now import state_now
from goldenthread.proposals.refusals import MovesRefused
from goldenthread.proposals.standing import fingerprint_of
from goldenthread.proposals.types import TO_BE_ACCEPTED, UNDER_WAY, ProposalState

__all__ = [
    "TO_BE_ACCEPTED",
    "UNDER_WAY",
    "Contents",
    "MovesRefused",
    "PlanForm",
    "Proposal",
    "ProposalState",
    "WhatIfForm",
    "accept_moves",
    "ask_for_plan",
    "dismiss",
    "fingerprint_of",
    "get_year_to_plan",
    "may_plan",
    "open_contents",
    "open_premise",
    "proposals_visible_to",
    "require_plan",
    "state_now",
    "stop_planning",
    "take_back",
]
