"""Which appraisals are going on, and with which objectives."""

import datetime as dt

from goldenthread.snapshot.readings.employment import is_employed
from goldenthread.snapshot.records import Appraisal, Objective
from goldenthread.snapshot.snapshot import Snapshot


def open_appraisals(snapshot: Snapshot, on: dt.date) -> tuple[Appraisal, ...]:
    """The appraisals of people on the staff that have no report yet on this day, in order."""
    open_ones = (
        appraisal
        for appraisal in snapshot.appraisals
        if (appraisal.report_on is None or appraisal.report_on > on)
        and is_employed(snapshot, appraisal.person, on)
    )
    return tuple(sorted(open_ones, key=lambda appraisal: appraisal.id))


def objectives_of(snapshot: Snapshot, appraisal: Appraisal) -> tuple[Objective, ...]:
    """The objectives of the appraisal, in order."""
    objectives = snapshot.having("objectives", "appraisal", appraisal.id)
    return tuple(sorted(objectives, key=lambda objective: objective.id))


def which_of(some: int, objectives: int) -> str:
    """`the objective`, `1 of 3 objectives`, `both objectives`: the subject of a clause."""
    if some < objectives:
        return f"{some} of {objectives} objectives"
    return {1: "the objective", 2: "both objectives"}.get(some, f"all {some} objectives")
