"""Who waits for a method because they are the control side of a trial."""

import datetime as dt

from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Arm


def control_arm(snapshot: Snapshot, programme: str, on: dt.date) -> frozenset[str]:
    """Keys of those who on this day are not to have the programme."""
    return frozenset(
        row.person
        for row in snapshot.having("trial_arms", "programme", programme)
        if row.arm == Arm.CONTROL and (row.until_on is None or on <= row.until_on)
    )
