"""Refuses to remove an activity together with what people have written for it."""

from collections.abc import Sequence

from django.db.models import Model, QuerySet
from django.db.models.deletion import Collector

from goldenthread.kernel.errors import Refusal
from goldenthread.programmes.models import Activity, ActivityAudience, ActivityLink


class SomethingHangsOnIt(Refusal):
    def __init__(self, activity: Activity) -> None:
        super().__init__(
            f"“{activity.title}” stays: people have marked or written something for it.",
            "Cancel it instead; what was written is kept.",
        )


def require_nothing_hangs_on(activity: Activity, removed: Sequence[Model]) -> None:
    """Refuse with `SomethingHangsOnIt` where removing it takes more along than its plan.

    Its links and its audience are its plan. What else refers to it, here or in the apps above, is
    somebody's work unless it is itself among the rows to remove.
    """
    collector = Collector(using=activity._state.db or "default", origin=activity)
    collector.collect([activity])
    going = {(type(row), row.pk) for row in removed}
    rows: list[Model] = [row for rows in collector.data.values() for row in rows]
    for found in collector.fast_deletes:
        rows += list(found) if isinstance(found, QuerySet) else [found]
    for row in rows:
        if isinstance(row, (Activity, ActivityLink, ActivityAudience)):
            continue
        if (type(row), row.pk) not in going:
            raise SomethingHangsOnIt(activity)
