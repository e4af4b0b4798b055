"""Plans this part of the year: from snapshot to answer."""

import datetime as dt

from goldenthread.planner.answers import PartAnswer, Report
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.snapshot.snapshot import Snapshot


def plan_visits(
    snapshot: Snapshot,
    wishes: Wishes,
    today: dt.date,
    *,
    seconds: float,
    seed: int,
    report: Report,
) -> PartAnswer:
    """Nothing is planned in this part yet: the year stays as it is."""
    return PartAnswer(Part.VISITS)
