"""Finishes a coaching cycle."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts.public import User
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.access.coaching import require_party
from goldenthread.practice.models import TouchpointWords


class OnlyATalk(Refusal):
    """Without a look and without a step it is a talk, and is not counted as a coaching cycle."""

    def __init__(self) -> None:
        super().__init__(
            "So far this is a talk: nobody looked at practice, and there is no step.",
            "Add one of the two, or keep it as a talk. A good talk is worth keeping.",
        )


def finish_touchpoint(
    row: TouchpointWords, *, as_a_talk: bool = False, actor: User, at: datetime
) -> None:
    """Close the cycle today; from then on it counts. Finishing twice finishes once.

    Refuses with `OnlyATalk`, unless it is to be kept as one.
    """
    with transaction.atomic():
        now = (
            TouchpointWords.objects.select_for_update(of=("self",))
            .select_related("touchpoint__pair__coach", "touchpoint__pair__coachee", "last_step")
            .get(pk=row.pk)
        )
        touchpoint = now.touchpoint
        require_party(actor, touchpoint.pair)
        if now.finished_on is not None:
            return
        goes_on = now.last_step is not None and now.last_step.closed_on is None
        touchpoint.step_set = now.new_step_id is not None or goes_on
        if not touchpoint.looked and not touchpoint.step_set and not as_a_talk:
            raise OnlyATalk
        touchpoint.save(update_fields=["step_set"])
        now.finished_on = at.date()
        now.version += 1
        now.save(update_fields=["finished_on", "version"])
