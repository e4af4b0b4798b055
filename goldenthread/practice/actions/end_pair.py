"""Ends a coaching pair, with thanks."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts.public import Actor
from goldenthread.practice.access.coaching import is_party, require_party_or_arranger
from goldenthread.practice.actions.change_pair import change_pair, get_agreement
from goldenthread.practice.models import CoachingPair
from goldenthread.snapshot.words import PairState


def end_pair(pair: CoachingPair, *, thanks: str = "", actor: Actor, at: datetime) -> None:
    """End the pair today. What was written stays with the coachee. Ending twice ends once.

    A thank-you is kept from coach or coachee only: whoever arranges writes nothing into a pair.
    """
    require_party_or_arranger(actor, pair)
    with transaction.atomic():
        if CoachingPair.objects.select_for_update().get(pk=pair.pk).state == PairState.ENDED:
            return
        if thanks.strip() and is_party(actor, pair):
            agreement = get_agreement(pair)
            agreement.put_words({"thanks": thanks.strip()})
            agreement.save()
        ends_on = max(at.date(), pair.starts_on or at.date())
        change_pair(
            pair,
            {"state": PairState.ENDED, "ends_on": ends_on},
            {"hand_over_by": None},
            verb="ended coaching",
            actor=actor,
            at=at,
        )
