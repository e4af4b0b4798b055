"""Proposals as lines of Today: an answer to read, and for leaders what waits for theirs."""

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Lines, SchoolYear, User
from goldenthread.people.public import Person
from goldenthread.priorities.access.proposals import ANSWERED
from goldenthread.priorities.models import Proposal
from goldenthread.priorities.models.proposal import ProposalState

ASKS, ANSWERED_KIND = "proposal-asks", "proposal-answered"


def proposal_lines(user: User, person: Person, year: SchoolYear) -> list[Lines]:
    """Parts of a page's one query; they ask the database nothing by themselves."""
    rows = Proposal.objects.filter(school=year.school, year=year)
    answered = rows.filter(person=person, state__in=ANSWERED, is_answer_read=False)
    parts = [accounts.as_lines(answered, ANSWERED_KIND, words="title")]
    if accounts.may(user, year.school, Ability.EDIT_PLAN):
        asks = rows.filter(state=ProposalState.WAITING)
        parts.append(
            accounts.as_lines(
                asks, ASKS, words="title", more="person__name", on="made_on", number="pk"
            )
        )
    return parts
