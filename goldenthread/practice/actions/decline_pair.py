"""Says no to a coaching pair that is offered. Nobody has to say why, and nobody is told who."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts.public import User
from goldenthread.practice.access.coaching import require_party
from goldenthread.practice.actions.accept_pair import NotOffered
from goldenthread.practice.actions.change_pair import change_pair
from goldenthread.practice.models import CoachingPair
from goldenthread.snapshot.words import PairState


def decline_pair(pair: CoachingPair, *, actor: User, at: datetime) -> None:
    """End the offer. Refuses with `NotOffered` where it is answered already."""
    require_party(actor, pair)
    with transaction.atomic():
        state = CoachingPair.objects.select_for_update().get(pk=pair.pk).state
        if state != PairState.OFFERED:
            raise NotOffered
        change_pair(
            pair,
            {"state": PairState.ENDED, "ends_on": at.date()},
            {"declined_on": at.date()},
            verb="declined coaching",
            actor=actor,
            at=at,
        )
