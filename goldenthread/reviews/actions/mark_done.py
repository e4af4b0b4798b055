"""Says what was done about an action that staff were told of."""

from datetime import date, datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.errors import Refusal
from goldenthread.reviews.access.reviews import require_run
from goldenthread.reviews.models import ReviewAction


class NotToldYet(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "Staff have not been told of this action yet.", "Tell them first, then what was done."
        )


def mark_done(
    action: ReviewAction, *, done_on: date | None, what_we_did: str, actor: Actor, at: datetime
) -> None:
    """Keep the words and the day; without a day the action is open again.

    Refuses with `PermissionDenied` and `NotToldYet`.
    """
    require_run(actor, action.school)
    if action.told_on is None:
        raise NotToldYet
    with transaction.atomic():
        action.done_on, action.what_we_did = done_on, what_we_did
        action.version += 1
        action.save(update_fields=["done_on", "what_we_did", "version"])
        accounts.record_event(
            "said what was done after a survey",
            f"review-action:{action.pk}",
            school=action.school,
            actor=actor,
            at=at,
            subject_name=action.we_will[:200],
        )
