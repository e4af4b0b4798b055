"""Writes one activity: what it is, when, for how long, led by whom."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.short_names import short_name
from goldenthread.programmes.access import require_edit_activity
from goldenthread.programmes.actions.announcement import announce
from goldenthread.programmes.models import Activity
from goldenthread.snapshot.words import ActivityState


def write_activity(
    activity: Activity, values: Mapping[str, Any], *, actor: Actor, at: datetime
) -> Activity:
    """Save what differs; a new activity begins as planned.

    Asks before and after: a team leader neither takes another team's session nor gives one away.
    """
    is_new = not activity.key
    if not is_new:
        require_edit_activity(actor, activity)
    if is_new:
        taken = Activity.objects.filter(year=activity.year).values_list("key", flat=True)
        name = f"{values['title']}-{values['on'].isoformat()}"
        activity.key = short_name(name, set(taken))
        activity.state = ActivityState.PLANNED
    with transaction.atomic():
        changed = accounts.write_row(activity, values, kind="activity", actor=actor, at=at)
        require_edit_activity(actor, activity)
        if changed:
            announce(activity.year, actor=actor, at=at)
    return activity
