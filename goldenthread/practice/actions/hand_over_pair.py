"""Hands a coachee over to another coach."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts.public import Actor
from goldenthread.people.public import Person
from goldenthread.practice.access.pairs import require_arrange
from goldenthread.practice.actions.change_pair import get_agreement
from goldenthread.practice.actions.end_pair import end_pair
from goldenthread.practice.actions.offer_pair import offer_pair
from goldenthread.practice.models import CoachingPair
from goldenthread.practice.models.pair_agreement import Preset
from goldenthread.snapshot.words import Spectrum


def hand_over_pair(
    pair: CoachingPair, coach: Person, *, thanks: str = "", actor: Actor, at: datetime
) -> CoachingPair:
    """End the pair and offer the coachee to this coach; all of it or nothing.

    The new pair begins without words: what was written before stays with the coachee. Refuses as
    `offer_pair` does, and with `PermissionDenied` for the coach: a boss who coaches does not
    choose who comes after them.
    """
    require_arrange(actor, pair)
    preset = get_agreement(pair).preset or Preset.LOOK_AND_MODEL
    with transaction.atomic():
        end_pair(pair, thanks=thanks, actor=actor, at=at)
        return offer_pair(
            coach,
            pair.coachee,
            pair.year,
            programme=pair.programme,
            spectrum=pair.spectrum or Spectrum.BALANCED,
            cadence_weeks=pair.cadence_weeks or 2,
            preset=preset,
            actor=actor,
            at=at,
        )
