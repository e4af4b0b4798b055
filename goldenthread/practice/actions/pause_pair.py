"""Pauses a coaching pair, and lets it go on."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts.public import Actor
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.access.coaching import require_party_or_arranger
from goldenthread.practice.actions.change_pair import change_pair
from goldenthread.practice.actions.offer_pair import require_may_coach
from goldenthread.practice.models import CoachingPair
from goldenthread.snapshot.words import PairState


class NotRunning(Refusal):
    """The pair is not in the state that this change begins from."""

    def __init__(self, state: str) -> None:
        super().__init__(f"This pair is {state} now.", "The Coaching page shows where it stands.")


def pause_pair(pair: CoachingPair, *, actor: Actor, at: datetime) -> None:
    """Let the pair rest; its cadence is not looked at meanwhile. Refuses with `NotRunning`."""
    _change(pair, PairState.RUNNING, PairState.PAUSED, "paused coaching", actor, at)


def resume_pair(pair: CoachingPair, *, actor: Actor, at: datetime) -> None:
    """Let the pair go on. Refuses with `NotRunning`, and with `CannotCoach` by today's lines."""
    _change(pair, PairState.PAUSED, PairState.RUNNING, "resumed coaching", actor, at)


def _change(
    pair: CoachingPair,
    before: PairState,
    after: PairState,
    verb: str,
    actor: Actor,
    at: datetime,
) -> None:
    require_party_or_arranger(actor, pair)
    with transaction.atomic():
        state = CoachingPair.objects.select_for_update().get(pk=pair.pk).state
        if state == after:
            return
        if state != before:
            raise NotRunning(state)
        if after == PairState.RUNNING:
            require_may_coach(pair.coach, pair.coachee, pair.year, at)
        change_pair(pair, {"state": after}, {}, verb=verb, actor=actor, at=at)
