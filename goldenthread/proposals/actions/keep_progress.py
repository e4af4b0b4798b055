"""Keeps how a plan is coming along, from its begin to its end. Called by the job alone."""

import datetime as dt
from collections.abc import Collection
from dataclasses import replace

from goldenthread.accounts import public as accounts
from goldenthread.planner.answers import YearAnswer
from goldenthread.planner.child import Question
from goldenthread.planner.staff_meetings import brings_along
from goldenthread.planner.what_ifs import move_of, vary
from goldenthread.practice.public import visits_called_off, visits_of_their_own
from goldenthread.proposals.contents import (
    open_contents,
    open_premise,
    put_answer,
    put_premise,
    put_refusal,
)
from goldenthread.proposals.kept_answer import progress_of
from goldenthread.proposals.models import Proposal
from goldenthread.proposals.standing import fingerprint_of
from goldenthread.proposals.types import ProposalState
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.threads import public as threads


def begin_planning(school_id: int, number: int, *, at: dt.datetime) -> Question | None:
    """Take a waiting proposal in hand and return what is to be planned; None where nobody waits.

    Refuses with `NoSuchVariation` where the year has changed under a what-if.
    """
    with accounts.as_school(school_id):
        proposal = _get(number)
        if proposal.state != ProposalState.WAITING:
            return None
        snapshot = threads.get_snapshot(proposal.year)
        proposal.state = ProposalState.RUNNING
        proposal.begun_at = proposal.heartbeat_at = at
        proposal.fingerprint = fingerprint_of(snapshot)
        proposal.save(update_fields=["state", "begun_at", "heartbeat_at", "fingerprint"])
        wishes = open_contents(proposal).wishes
        premise = open_premise(proposal)
        if premise is not None:
            asked = snapshot, wishes, premise.variation, proposal.today
            snapshot, wishes = vary(*asked)
            put_premise(proposal, replace(premise, move=move_of(*asked)))
            proposal.save(update_fields=["sealed"])
        # The two have agreed on them: a plan that moves them is refused when it is accepted.
        theirs = frozenset(("peer_visits", key) for key in visits_of_their_own(proposal.year))
        wishes = wishes.but(pinned_rows=wishes.pinned_rows | theirs)
        snapshot = _without_times(snapshot, visits_called_off(proposal.year))
        return Question(snapshot, wishes, proposal.today, float(proposal.seconds))


def _without_times(snapshot: Snapshot, called_off: Collection[str]) -> Snapshot:
    """The year with the periods of these visits free again."""
    return replace(
        snapshot,
        peer_visits=tuple(
            replace(row, period="") if row.id in called_off else row for row in snapshot.peer_visits
        ),
    )


def keep_progress(
    school_id: int, number: int, answer: YearAnswer | None, *, at: dt.datetime
) -> bool:
    """Keep the plan so far, if there is a better one; return whether planning goes on.

    It does not where somebody asked for a stop, or where the proposal was given up for lost.
    """
    with accounts.as_school(school_id):
        proposal = _get(number)
        if proposal.state != ProposalState.RUNNING:
            return False
        proposal.heartbeat_at = at
        _put(proposal, answer)
        proposal.save(update_fields=["heartbeat_at", "progress", "sealed"])
        return not proposal.stop_asked


def end_planning(
    school_id: int,
    number: int,
    state: ProposalState,
    *,
    answer: YearAnswer | None = None,
    refused: str = "",
    at: dt.datetime,
) -> None:
    """Say how it ended. What was found before is kept; one that ended already stays as it is."""
    with accounts.as_school(school_id):
        proposal = _get(number)
        if proposal.state not in (ProposalState.WAITING, ProposalState.RUNNING):
            return
        proposal.state = state
        proposal.heartbeat_at = at
        _put(proposal, answer)
        if refused:
            put_refusal(proposal, refused)
        proposal.save(update_fields=["state", "heartbeat_at", "progress", "sealed"])


def _get(number: int) -> Proposal:
    proposal = Proposal.objects.select_for_update().get(pk=number)
    proposal.year.school = proposal.school
    return proposal


def _put(proposal: Proposal, answer: YearAnswer | None) -> None:
    if answer is not None and answer.parts:
        premise = open_premise(proposal)
        if premise is not None and premise.move is not None:
            answer = brings_along(answer, premise.move)
        put_answer(proposal, answer)
        proposal.progress = progress_of(answer)
