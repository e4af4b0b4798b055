"""Which appraisals are going on, and with which objectives."""

import datetime as dt

from goldenthread.snapshot.readings.employment import is_employed
from goldenthread.snapshot.records import Appraisal, Objective
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ObjectiveKind, ObjectiveMeasure

# What an objective may be judged by although it is not in the person's own hands.
OUTSIDE_CONTROL = frozenset(
    {
        ObjectiveMeasure.PUPIL_ATTAINMENT,
        ObjectiveMeasure.GRADE_THRESHOLD,
        ObjectiveMeasure.OTHER_OUTSIDE_CONTROL,
    }
)


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


def hangs_loose(objective: Objective) -> bool:
    """Whether it serves no priority and no team aim; a career objective need not."""
    is_career = objective.kind == ObjectiveKind.CAREER
    return not is_career and not objective.priority and not objective.team


def has_nothing_behind_it(objective: Objective) -> bool:
    """Whether no programme, no activity and no step helps the person to reach it."""
    return not objective.programme and not objective.activity and not objective.step_linked


def last_spoken_about(snapshot: Snapshot, appraisal: Appraisal, today: dt.date) -> dt.date | None:
    """The latest day up to today on which the two spoke about it, or None."""
    touches = snapshot.having("appraisal_touches", "appraisal", appraisal.id)
    days = (appraisal.starts_on, appraisal.mid_year_on, *(touch.on for touch in touches))
    return max((day for day in days if day is not None and day <= today), default=None)


def weeks_without_a_word(snapshot: Snapshot, appraisal: Appraisal, today: dt.date) -> int:
    """Teaching weeks since they last spoke about it, counted afresh from arrivals and returns.

    Without any such day they count from the first day of the year.
    """
    return snapshot.calendar.weeks_between(counted_from(snapshot, appraisal, today), today)


def counted_from(snapshot: Snapshot, appraisal: Appraisal, today: dt.date) -> dt.date:
    """The day from which these weeks count."""
    person = snapshot.get("people", appraisal.person)
    returns = [
        leave.ends_on
        for leave in snapshot.having("leave", "person", appraisal.person)
        if leave.ends_on is not None and leave.ends_on < today
    ]
    spoken_on = last_spoken_about(snapshot, appraisal, today) or snapshot.year.starts_on
    return max([spoken_on, *returns, *([person.started_on] if person.started_on else [])])


def which_of(some: int, objectives: int) -> str:
    """`the objective`, `1 of 3 objectives`, `both objectives`: the subject of a clause."""
    if some < objectives:
        return f"{some} of {objectives} objectives"
    return {1: "the objective", 2: "both objectives"}.get(some, f"all {some} objectives")
