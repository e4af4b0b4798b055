"""Takes an activity one step further in its life, or cancels it."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.programmes.access import require_edit_activity
from goldenthread.programmes.actions.announcement import announce
from goldenthread.programmes.models import Activity, ActivityAudience
from goldenthread.programmes.types import (
    ACTIVITY_TRANSITIONS,
    CANCELLABLE,
    Transition,
    find_transition,
)
from goldenthread.snapshot.words import ActivityState


class NoSuchStep(Refusal):
    def __init__(self, activity: Activity) -> None:
        super().__init__(
            f"“{activity.title}” is {activity.get_state_display().lower()}, and that step does not "
            "lead on from there.",
            "Choose one of the steps on this page.",
        )


class NobodyInvited(Refusal):
    def __init__(self, activity: Activity) -> None:
        super().__init__(
            f"“{activity.title}” is for nobody yet.", "Say whom it is for, then publish it."
        )


class StillToCome(Refusal):
    def __init__(self, activity: Activity) -> None:
        super().__init__(
            f"“{activity.title}” is on {long_date(activity.on)}.",
            "Change its day if it was earlier, or come back after it.",
        )


def change_activity_state(
    activity: Activity, after: str, *, actor: Actor, at: datetime
) -> Transition:
    """Take the step and return it. Refuses with `NoSuchStep`, `NobodyInvited`, `StillToCome`."""
    require_edit_activity(actor, activity)
    transition = find_transition(ACTIVITY_TRANSITIONS, activity.state, after)
    if transition is None:
        raise NoSuchStep(activity)
    if after == ActivityState.PUBLISHED and not _has_audience(activity):
        raise NobodyInvited(activity)
    if after == ActivityState.HAPPENED and activity.on > at.date():
        raise StillToCome(activity)
    _write(activity, after, "changed state of activity", "", actor=actor, at=at)
    return transition


def cancel_activity(activity: Activity, reason: str, *, actor: Actor, at: datetime) -> None:
    """Cancel it; the reason stands in the audit log. Refuses with `NoSuchStep` once it is over."""
    require_edit_activity(actor, activity)
    if activity.state not in CANCELLABLE:
        raise NoSuchStep(activity)
    _write(activity, ActivityState.CANCELLED, "cancelled activity", reason, actor=actor, at=at)


def _write(
    activity: Activity, state: str, verb: str, reason: str, *, actor: Actor, at: datetime
) -> None:
    with transaction.atomic():
        accounts.write_row(
            activity,
            {"state": str(state)},
            kind="activity",
            verb=verb,
            facts={"reason": reason} if reason else None,
            actor=actor,
            at=at,
        )
        announce(activity.year, actor=actor, at=at)


def _has_audience(activity: Activity) -> bool:
    # A team's own session needs no row: its members are its audience.
    return activity.team is not None or ActivityAudience.objects.filter(activity=activity).exists()
