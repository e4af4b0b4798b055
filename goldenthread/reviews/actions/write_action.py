"""Writes down, changes and removes what follows from a survey: you said, we will."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.reviews.access.reviews import require_run
from goldenthread.reviews.models import ReviewAction
from goldenthread.surveys.public import Survey

MOST_ACTIONS = 5


class FiveAlready(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "Five actions follow from this already, and more than five is none.",
            "Change one of them, or remove one that has not been told.",
        )


class ToldAlready(Refusal):
    """What everybody was told stays; it is changed or done, not removed."""

    def __init__(self, action: ReviewAction) -> None:
        day = f" on {long_date(action.told_on)}" if action.told_on else ""
        super().__init__(
            f"Staff were told of this{day}, so it stays.",
            "Change its words, or say what was done instead.",
        )


def write_action(
    action: ReviewAction, values: Mapping[str, Any], *, actor: Actor, at: datetime
) -> ReviewAction:
    """Save the action; one that is not stored yet is new.

    Refuses with `PermissionDenied`, and with `FiveAlready` where the survey has five.
    """
    require_run(actor, action.school)
    with transaction.atomic():
        # One after the other, so that two people do not write the fifth at the same time.
        Survey.objects.select_for_update().get(pk=action.survey_id)
        is_new = action.pk is None
        if is_new and count_actions(action.survey) >= MOST_ACTIONS:
            raise FiveAlready
        for name, value in values.items():
            setattr(action, name, value)
        if not is_new:
            action.version += 1
        action.save()
        _record(action, "wrote down an action" if is_new else "changed an action", actor, at)
    return action


def remove_action(action: ReviewAction, *, actor: Actor, at: datetime) -> None:
    """Refuses with `PermissionDenied`, and with `ToldAlready` once staff were told of it."""
    require_run(actor, action.school)
    if action.told_on is not None:
        raise ToldAlready(action)
    with transaction.atomic():
        _record(action, "removed an action", actor, at)
        action.delete()


def count_actions(survey: Survey) -> int:
    return ReviewAction.objects.filter(survey=survey).count()


def _record(action: ReviewAction, verb: str, actor: Actor, at: datetime) -> None:
    accounts.record_event(
        f"{verb} after a survey",
        f"review-action:{action.pk}",
        school=action.school,
        actor=actor,
        at=at,
        subject_name=action.we_will[:200],
    )
