"""Makes a proposal, takes it back and answers it."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.priorities.models import Proposal
from goldenthread.priorities.models.proposal import ProposalKind, ProposalState


class AlreadyAnswered(Refusal):
    def __init__(self, proposal: Proposal) -> None:
        super().__init__(
            f"“{proposal.title}” has its answer, which everybody can read.",
            "If you no longer want it, tell whoever answered.",
        )


def make_proposal(
    year: SchoolYear,
    person: Person,
    *,
    kind: ProposalKind,
    title: str,
    why: str,
    token: str,
    actor: Actor,
    at: dt.datetime,
) -> Proposal:
    """Keep the proposal; the same token again gives back the one that is kept already."""
    accounts.require(actor, year.school, Ability.PROPOSE_PLAN)
    with transaction.atomic():
        proposal, is_new = Proposal.objects.get_or_create(
            school=year.school,
            token=token,
            defaults={
                "year": year,
                "person": person,
                "kind": kind,
                "title": title,
                "why": why,
                "made_on": at.date(),
            },
        )
        if is_new:
            _record("proposed", proposal, actor, at)
    return proposal


def take_back_proposal(proposal: Proposal, *, actor: Actor, at: dt.datetime) -> None:
    """Refuses with `AlreadyAnswered`."""
    with transaction.atomic():
        taken = Proposal.objects.filter(pk=proposal.pk, state=ProposalState.WAITING).update(
            state=ProposalState.TAKEN_BACK
        )
        if not taken:
            raise AlreadyAnswered(proposal)
        _record("took back a proposal", proposal, actor, at)


def answer_proposal(
    proposal: Proposal,
    *,
    happens_on: dt.date | None,
    words: str,
    actor: Actor,
    at: dt.datetime,
) -> None:
    """With a day it is a yes, without one it is not now. A later answer takes the place of this."""
    accounts.require(actor, proposal.school, Ability.EDIT_PLAN)
    with transaction.atomic():
        proposal.state = ProposalState.YES if happens_on else ProposalState.NOT_NOW
        proposal.happens_on = happens_on
        proposal.answer = words
        proposal.answered_on = at.date()
        proposal.is_answer_read = False
        proposal.save(
            update_fields=["state", "happens_on", "answer", "answered_on", "is_answer_read"]
        )
        _record("answered a proposal", proposal, actor, at)


def mark_proposals_read(numbers: Sequence[int]) -> None:
    if numbers:
        Proposal.objects.filter(pk__in=numbers).update(is_answer_read=True)


def _record(verb: str, proposal: Proposal, actor: Actor, at: dt.datetime) -> None:
    accounts.record_event(
        verb,
        f"proposal:{proposal.pk}",
        school=proposal.school,
        actor=actor,
        at=at,
        subject_name=proposal.title,
        facts={"state": str(proposal.state)},
    )
