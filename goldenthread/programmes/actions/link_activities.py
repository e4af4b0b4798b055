"""Says how an activity stands to an earlier one: follows it, comes back to it, requires it."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.programmes.access import require_edit_activity
from goldenthread.programmes.actions.announcement import announce
from goldenthread.programmes.models import Activity, ActivityLink


class IsNotEarlier(Refusal):
    def __init__(self, activity: Activity, other: Activity) -> None:
        super().__init__(
            f"“{other.title}” is on {long_date(other.on)}, not before {long_date(activity.on)}.",
            "Choose an earlier activity.",
        )


class IsLinkedAlready(Refusal):
    def __init__(self) -> None:
        super().__init__("These two are linked like that already.", "Choose another, or go back.")


def link_activities(
    activity: Activity, kind: str, to: Activity, *, actor: Actor, at: datetime
) -> ActivityLink:
    """Refuses with `IsNotEarlier` or `IsLinkedAlready`."""
    require_edit_activity(actor, activity)
    if to.on > activity.on or to.pk == activity.pk:
        raise IsNotEarlier(activity, to)
    key = f"{activity.key}|{kind}|{to.key}"
    if ActivityLink.objects.filter(year=activity.year, key=key).exists():
        raise IsLinkedAlready
    link = ActivityLink(school=activity.school, year=activity.year, key=key)
    values = {"activity": activity, "kind": kind, "to": to}
    link.activity, link.to = activity, to
    with transaction.atomic():
        accounts.write_row(link, values, kind="activity link", actor=actor, at=at)
        announce(activity.year, actor=actor, at=at)
    return link


def unlink_activities(
    activity: Activity, link: ActivityLink, *, actor: Actor, at: datetime
) -> None:
    require_edit_activity(actor, activity)
    with transaction.atomic():
        accounts.remove_row(link, kind="activity link", actor=actor, at=at)
        announce(activity.year, actor=actor, at=at)
