"""Keeps that somebody has caught up on an activity that they were not asked to come to."""

from datetime import datetime

from goldenthread.accounts.public import User
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.programmes.actions.mark_participation import mark_participation
from goldenthread.programmes.models import Activity, Participation
from goldenthread.programmes.queries.catch_up import catch_up_of
from goldenthread.snapshot.words import ActivityState, ParticipationState


class NothingToCatchUp(Refusal):
    def __init__(self, activity: Activity) -> None:
        super().__init__(f"Nothing is agreed that you have instead of “{activity.title}”.")


class NotHeldYet(Refusal):
    def __init__(self, activity: Activity) -> None:
        super().__init__(
            f"“{activity.title}” is on {long_date(activity.on)}. Say from that day on that you "
            "have caught up."
        )


def tell_caught_up(activity: Activity, *, has: bool, actor: User, at: datetime) -> None:
    """The actor has caught up, or has not yet after all; telling it twice does no harm.

    Refuses with `NothingToCatchUp` for whoever has no alternative, and with `NotHeldYet` before
    the day.
    """
    rows = Participation.objects.filter(activity=activity, person__user=actor)
    row = next((row for row in rows.select_related("person") if catch_up_of(row)), None)
    if row is None or activity.state == ActivityState.CANCELLED:
        raise NothingToCatchUp(activity)
    if activity.on > at.date():
        raise NotHeldYet(activity)
    state = ParticipationState.CAUGHT_UP if has else ParticipationState.INVITED
    mark_participation(activity, {row.person: state}, actor=actor, at=at)
