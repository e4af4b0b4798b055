"""A required activity takes time that the timetable guarantees for planning and preparation.

## What it sees

Required activities inside the school day, with the period they name or the periods they run through
by the clock, against the timetable of everyone who takes part, in the right week of a two-week
timetable. It speaks once for each activity that meets a period of PPA. Ending as the period begins
is fine. INSET days and holidays have no timetable; a window of several days leaves the hour to each
person. People who are excused, or for whom an equal alternative is recorded, are left out.

## Why it may matter

Planning time is the teacher's by law, a tenth of the timetabled teaching at least, and what it is
used for is the teacher's choice. Learning that is paid for with it starts with a debt.

## What you could do

Move the session to a period without PPA, or turn it into an offer that people may take up or leave.
"""

import datetime as dt
from collections.abc import Iterator

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Rule, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import day_and_date
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.audience import participants_of, participation_rows
from goldenthread.snapshot.readings.names import names_of
from goldenthread.snapshot.readings.timetabled import lessons_on, periods_taken
from goldenthread.snapshot.records import Activity, Lesson
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState, LessonKind

RULE = Rule(
    code="TIM002",
    name="PPA taken",
    family=Family.WORKLOAD,
    severities=(Severity.BLOCK,),
    moments=(Moment.PLAN,),
    source="School Teachers' Pay and Conditions Document; S3",
    is_law=True,
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for activity in snapshot.activities:
        if not activity.required or activity.state == ActivityState.CANCELLED:
            continue
        taken = _ppa_taken(snapshot, activity)
        if not taken:
            continue
        people = {lesson.person for lesson in taken}
        yield Finding(
            RULE.code,
            Severity.BLOCK,
            ref(activity),
            f"“{activity.title}” on {day_and_date(activity.on)} is required in the PPA time of "
            f"{names_of(snapshot, people)}.",
            "Move it, or offer it instead of requiring it.",
            rows=tuple(ref(lesson) for lesson in taken),
            people=tuple(people),
            people_minutes=activity.minutes * len(people),
        )


def _ppa_taken(snapshot: Snapshot, activity: Activity) -> list[Lesson]:
    """The periods of PPA that the activity asks of its participants."""
    periods = periods_taken(snapshot, activity)
    if not periods:
        return []
    rows = participation_rows(snapshot, activity.id)
    return [
        lesson
        for person in sorted(participants_of(snapshot, activity))
        if not (person in rows and rows[person].alternative)
        for lesson in lessons_on(snapshot, person, activity.on).values()
        if lesson.kind == LessonKind.PPA and lesson.period in periods
    ]


def _year(period: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("ellie-marsh", "owen-reilly")
    for number, starts in (("2", dt.time(9, 45)), ("3", dt.time(11, 5))):
        ends = starts.replace(hour=starts.hour + 1)
        plan.add(r.Period(period=number, starts_at=starts, ends_at=ends))
    for week in "AB":
        plan.add(
            r.Lesson(person="ellie-marsh", week=week, weekday="wednesday", period="3", kind="ppa")
        )
    day = dt.date(2027, 2, 24)
    plan.activity(
        "phonics-training", "ellie-marsh", "owen-reilly", on=day, period=period, required=True
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("3")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("2")
