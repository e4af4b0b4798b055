"""Says yes to a coaching pair that is offered."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts.public import User
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.access.coaching import require_party
from goldenthread.practice.actions.change_pair import change_pair, get_agreement
from goldenthread.practice.actions.offer_pair import require_may_coach
from goldenthread.practice.models import CoachingPair
from goldenthread.snapshot.words import PairState


class NotOffered(Refusal):
    """Somebody has answered, ended or handed over the pair in the meantime."""

    def __init__(self) -> None:
        super().__init__(
            "This pair is no longer on offer.", "The Coaching page shows where it stands now."
        )


def accept_pair(pair: CoachingPair, *, actor: User, at: datetime) -> None:
    """Keep the yes of whoever acts; with the second yes the pair runs from today.

    Refuses with `NotOffered` and, where line management has changed since, with `CannotCoach`.
    A yes that is given twice counts once.
    """
    require_party(actor, pair)
    with transaction.atomic():
        state = CoachingPair.objects.select_for_update().get(pk=pair.pk).state
        agreement, today = get_agreement(pair), at.date()
        side = "coach" if actor.pk == pair.coach.user_id else "coachee"
        if getattr(agreement, f"{side}_accepted_on") and state != PairState.ENDED:
            return
        if state != PairState.OFFERED:
            raise NotOffered
        require_may_coach(pair.coach, pair.coachee, pair.year, at)
        agreed = {
            "coach_accepted_on": agreement.coach_accepted_on,
            "coachee_accepted_on": agreement.coachee_accepted_on,
            f"{side}_accepted_on": today,
        }
        values = {}
        if agreed["coach_accepted_on"] and agreed["coachee_accepted_on"]:
            values = {"state": PairState.RUNNING, "starts_on": today}
        change_pair(pair, values, agreed, verb="accepted coaching", actor=actor, at=at)
