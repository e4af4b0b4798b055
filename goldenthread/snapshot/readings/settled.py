"""Who has been here long enough, and is here now, to be counted in the reach of the offer."""

import datetime as dt

from goldenthread.snapshot.readings.employment import is_employed, is_on_leave, staff_on
from goldenthread.snapshot.readings.remembered import remembered
from goldenthread.snapshot.snapshot import Snapshot

# Six weeks: new starters, and people back from as long an absence, find their feet first.
DAYS_TO_SETTLE = 42


def is_settled(snapshot: Snapshot, person: str, on: dt.date) -> bool:
    """Whether the person is on the staff, not on leave, and past their first six weeks.

    A return from an absence of six weeks or more counts as a start.
    """
    if not is_employed(snapshot, person, on) or is_on_leave(snapshot, person, on):
        return False
    started_on = snapshot.get("people", person).started_on
    starts = [started_on] if started_on else []
    starts += [
        leave.ends_on
        for leave in snapshot.having("leave", "person", person)
        if leave.ends_on is not None
        and leave.ends_on < on
        and (leave.ends_on - leave.starts_on).days + 1 >= DAYS_TO_SETTLE
    ]
    return all((on - start).days >= DAYS_TO_SETTLE for start in starts)


@remembered
def settled_staff(snapshot: Snapshot, on: dt.date) -> frozenset[str]:
    """Keys of everyone who is settled on this day."""
    return frozenset(p for p in staff_on(snapshot, on) if is_settled(snapshot, p, on))
