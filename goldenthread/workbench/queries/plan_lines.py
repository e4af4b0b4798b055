"""Plans of a year as a list shows them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import long_date
from goldenthread.proposals import public as proposals
from goldenthread.proposals.public import Proposal, ProposalState
from goldenthread.workbench.plan_addresses import plan_address
from goldenthread.workbench.queries.plan_words import STATE_WORDS, headline

# More than a year's planning needs; the rest are history.
MOST_LISTED = 20


@dataclass(frozen=True, slots=True)
class PlanLine:
    proposal: Proposal
    state: ProposalState
    state_words: str
    tone: str
    words: str
    url: str

    @property
    def title(self) -> str:
        return title_of(self.proposal)

    @property
    def is_under_way(self) -> bool:
        return self.state in proposals.UNDER_WAY

    @property
    def can_be_compared(self) -> bool:
        return not self.is_under_way and bool(self.proposal.progress)


def title_of(proposal: Proposal) -> str:
    """`Plan 2 of 5 February 2027`, or what it imagines."""
    day, _, number = proposal.key.rpartition("-")
    name = f"Plan {number} of {long_date(dt.date.fromisoformat(day))}"
    premise = proposals.open_premise(proposal)
    return f"{name}: {premise.words}" if premise is not None else name


def list_lines(year: SchoolYear, found: Iterable[Proposal], moment: dt.datetime) -> list[PlanLine]:
    lines = []
    for proposal in found:
        state = proposals.state_now(proposal, moment)
        words, tone = STATE_WORDS[state]
        told = "" if state == ProposalState.NOT_POSSIBLE else headline(proposal.progress)
        url = plan_address("show-plan", year, proposal.key)
        lines.append(PlanLine(proposal, state, words, tone, told, url))
    return lines
