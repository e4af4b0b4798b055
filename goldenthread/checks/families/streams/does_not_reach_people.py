"""A whole-school activity serves a priority, and few people do anything of their own with it.

## What it sees

Whole-school activities of development that have happened, serve a priority, and lie at least six
teaching weeks back. It counts the participants who, within six teaching weeks after it, took on a
step, made a promise to their team, met their coach, visited a colleague, opened an enquiry or had
an activity of their individual stream, on the same programme or technique. It speaks when they are
fewer than the threshold; exactly the share is fine.

People on leave, people in their first six weeks, people who have left and people on the control
side of a trial are left out. With fewer than five participants it is silent, because steps belong
to the people who took them on: they are counted here and never listed.

## Why it may matter

A session for everyone ends with many ideas. One small thing that each person tries with one class
is what pupils notice.

## What you could do

End the session with ten minutes of *my plan*: what, with which class, by when. Ask coaches and team
leaders to come back to it.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.inference.small_counts import FEWEST_SHOWN
from goldenthread.kernel.dates import short_date
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.readings.personal_follow_on import taken_up_by
from goldenthread.snapshot.readings.settled import settled_staff
from goldenthread.snapshot.readings.time_spent import (
    development_minutes,
    has_happened,
    is_development,
    serves,
)
from goldenthread.snapshot.readings.trials import control_arm
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Stream

RULE = Rule(
    code="STR002",
    name="Does not reach people",
    family=Family.STREAMS,
    severities=(Severity.WARNING,),
    moments=(Moment.RUN,),
    source="S2",
    thresholds=(
        ThresholdSpec(
            "reached_below",
            Decimal(60),
            "% of participants",
            Origin.JUDGEMENT,
            "Participants who take it up, no warning",
        ),
        ThresholdSpec(
            "window_weeks", Decimal(6), "teaching weeks", Origin.JUDGEMENT, "Time for taking it up"
        ),
    ),
)

# Below this, a count of steps would tell who took one.


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    weeks = int(thresholds["window_weeks"])
    for activity in snapshot.having("activities", "stream", Stream.WHOLE_SCHOOL):
        if not has_happened(activity) or not is_development(activity):
            continue
        if snapshot.calendar.weeks_between(activity.on, today) < weeks:
            continue
        if not serves(snapshot, activity):
            continue
        people = participants_of(snapshot, activity)
        people -= control_arm(snapshot, activity.programme, activity.on)
        people &= settled_staff(snapshot, today)
        if len(people) < FEWEST_SHOWN:
            continue
        reached = taken_up_by(snapshot, activity, people, weeks, today)
        if len(reached) * 100 >= thresholds["reached_below"] * len(people):
            continue
        programme = snapshot.find("programmes", activity.programme)
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(activity),
            f"“{activity.title}” on {short_date(activity.on)} reaches few people's own practice: "
            f"{len(reached)} of {counted(len(people), 'participant')} did something with it in "
            f"{counted(weeks, 'teaching week')}.",
            "Add ten minutes of “my plan” to the next session, and ask coaches to come back to it.",
            rows=(ref(programme),) if programme else (),
            people=tuple(people),
            people_minutes=development_minutes(activity) * (len(people) - len(reached)),
        )


def _year(steps: int) -> tuple[Snapshot, dt.date]:
    team = ("ellie-marsh", "owen-reilly", "dan-kowalczyk", "kwame-boateng", "arjun-mehta")
    plan = SmallPlan().people(*team).priority("everyone-thinking")
    plan.programme("pr2", priority="everyone-thinking")
    plan.activity(
        "launch",
        on=dt.date(2026, 9, 2),
        stream="whole-school",
        state="happened",
        programme="pr2",
        group="everyone",
    )
    for person in team[:steps]:
        on = dt.date(2026, 9, 23)
        plan.add(r.Step(id=f"step-{person}", person=person, programme="pr2", opened_on=on))
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(2)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(3)
