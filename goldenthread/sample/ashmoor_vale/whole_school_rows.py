"""Makes activities of the whole-school stream with the columns that they share."""

import datetime as dt
from typing import Any

from goldenthread.sample.school_weeks import state_by_now
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import ActivityKind, DeliveredBy, Stream

NINE, AFTER_SCHOOL = dt.time(9, 0), dt.time(15, 15)


def whole_school_activity(
    key: str, title: str, on: dt.date, minutes: int, **columns: Any
) -> r.Activity:
    defaults: dict[str, Any] = {
        "stream": Stream.WHOLE_SCHOOL,
        "kind": ActivityKind.INSET_SESSION,
        "state": state_by_now(on),
        "required": True,
        "delivered_by": DeliveredBy.IN_HOUSE,
        "starts_at": NINE,
    }
    return r.Activity(id=key, title=title, on=on, minutes=minutes, **(defaults | columns))


def not_learning(
    key: str, title: str, on: dt.date, minutes: int, kind: ActivityKind, starts_at: dt.time
) -> r.Activity:
    """Time that is needed and develops nobody: notices, data, preparation."""
    return whole_school_activity(
        key, title, on, minutes, kind=kind, admin_minutes=minutes, starts_at=starts_at
    )
