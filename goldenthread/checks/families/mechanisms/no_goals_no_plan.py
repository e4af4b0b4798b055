"""Many participants of a programme have no goal or step of their own after its first weeks.

## What it sees

Each live programme that has begun. For every participant, of those it names when it names any, the
first of its sessions that has taken place, and whether the person took on a step of the programme,
or made a promise in one of its sessions or team cycles, up to three teaching weeks after it. A
participant counts once the three weeks are over. People on leave and the control side of a trial
are left out. With fewer than five participants to count it says nothing, because a share of so few
would point at somebody; nor does it ever say who. An appraisal objective is another conversation
and does not count.

## Why it may matter

What people plan to do, with which class and on which day, they mostly do. What they only found
interesting fades within weeks.

## What you could do

Give the next team slot ten minutes: each writes one change, when, and with which class.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Status, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.audience import participants_of, programme_participants
from goldenthread.snapshot.readings.employment import is_employed, is_on_leave
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.mechanism_traces import promises_of
from goldenthread.snapshot.readings.time_spent import has_happened, is_development
from goldenthread.snapshot.readings.trials import control_arm
from goldenthread.snapshot.readings.weeks import last_day_within
from goldenthread.snapshot.records import Activity, Programme
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="MEC004",
    name="No goals, no plan",
    family=Family.MECHANISMS,
    severities=(Severity.WARNING,),
    moments=(Moment.RUN,),
    source="S2; Education Endowment Foundation, effective professional development, 2021",
    thresholds=(
        ThresholdSpec(
            "without_from",
            Decimal(30),
            "percent",
            Origin.JUDGEMENT,
            "Participants without a goal or step, from which it speaks",
        ),
        ThresholdSpec(
            "window_weeks",
            Decimal(3),
            "teaching weeks",
            Origin.JUDGEMENT,
            "Time for taking on a goal or step",
        ),
        ThresholdSpec(
            "fewest_counted", Decimal(5), "people", Origin.JUDGEMENT, "Fewest participants judged"
        ),
    ),
    status=Status.PREVIEW,
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for programme in live_programmes(snapshot):
        first = _first_sessions(snapshot, programme, today)
        until = {
            session.id: last_day_within(
                snapshot.calendar, session.on, int(thresholds["window_weeks"])
            )
            for session in first.values()
        }
        due = [person for person, session in first.items() if until[session.id] < today]
        goals = _first_goals(snapshot, programme, today)
        without = [
            person
            for person in due
            if person not in goals or goals[person] > until[first[person].id]
        ]
        if len(due) < thresholds["fewest_counted"] or not without:
            continue
        percent = Decimal(100 * len(without)) / len(due)
        if percent < thresholds["without_from"]:
            continue
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(programme),
            f"{programme.code} {programme.title}: {len(without)} of "
            f"{counted(len(due), 'participant')} had no goal or step of their own "
            f"{counted(int(thresholds['window_weeks']), 'teaching week')} after their first "
            "session.",
            "Ask for one change, with day and class, at the next team slot.",
            rows=tuple({ref(first[person]) for person in due}),
            # All of them: who is without a step is between the person and the coach.
            people=tuple(due),
            people_minutes=sum(first[person].minutes for person in without),
            fix_cost=1,
        )


def _first_sessions(
    snapshot: Snapshot, programme: Programme, today: dt.date
) -> dict[str, Activity]:
    """The first session of each participant who is here today and not waiting for the method."""
    waiting = control_arm(snapshot, programme.id, today)
    is_for = programme_participants(snapshot, programme, today)
    held = [
        activity
        for activity in snapshot.having("activities", "programme", programme.id)
        if is_development(activity) and has_happened(activity) and activity.on <= today
    ]
    first: dict[str, Activity] = {}
    for activity in sorted(held, key=lambda activity: (activity.on, activity.id)):
        for person in participants_of(snapshot, activity):
            first.setdefault(person, activity)
    return {
        person: activity
        for person, activity in first.items()
        if person not in waiting
        and (not is_for or person in is_for)
        and is_employed(snapshot, person, today)
        and not is_on_leave(snapshot, person, today)
    }


def _first_goals(snapshot: Snapshot, programme: Programme, today: dt.date) -> dict[str, dt.date]:
    """The day on which each person first took on a step or made a promise."""
    taken = [
        (step.person, step.opened_on)
        for step in snapshot.having("steps", "programme", programme.id)
    ]
    taken += [(row.person, row.made_on) for row in promises_of(snapshot, programme, today)]
    first: dict[str, dt.date] = {}
    for person, on in taken:
        first[person] = min(on, first.get(person, on))
    return first


def _year(steps: int) -> tuple[Snapshot, dt.date]:
    people = ("ellie-marsh", "owen-reilly", "nisha-patel", "colin-sharpe", "gareth-owen")
    plan = SmallPlan().people(*people).programme("pr2", title="Everyone thinking")
    launch = dt.date(2027, 1, 5)
    plan.activity("launch", *people, on=launch, programme="pr2", state="happened")
    for person in people[:steps]:
        on = dt.date(2027, 1, 12)
        plan.add(r.Step(id=f"step-{person}", person=person, programme="pr2", opened_on=on))
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(3)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(4)
