"""A session for the whole school or a team stands alone: nothing returns to it.

## What it sees

Development activities of the whole-school and team streams with at least two participants, unless
their programme only wants to make aware. For each participant it looks for a first follow-on within
the window of teaching weeks: a later activity that is linked to it (*follows*, *revisits*) or
shares its programme or its technique; coaching, a step or a peer visit that serves its programme.
Planned follow-ons count. It speaks when fewer than the share of participants have one, as an error
for a whole-school activity of an hour or more.

A session that itself follows or revisits an earlier one is a return, and so is a team session that
continues its programme or its technique within the window for the same people; neither is a
one-off. When the year ends before the window does, the follow-on may lie in the next year, and the
rule is silent. People on the control side of a trial, people away for long, and people who leave
within the window are left out. Events that single people go to are judged by the rules on outside
expertise.

## Why it may matter

One-off events are remembered with pleasure and change little. Time to try, to compare and to try
again is where practice changes.

## What you could do

Before publishing it, attach a return in the teams and something for each person: a step, a visit, a
coaching cycle.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import short_date
from goldenthread.snapshot.readings.absence import is_away_for_long
from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.readings.contacts import Contact
from goldenthread.snapshot.readings.employment import is_employed
from goldenthread.snapshot.readings.follow_on import (
    continues_earlier_work,
    follow_ons,
    is_a_return,
)
from goldenthread.snapshot.readings.small_teams import only_for_team
from goldenthread.snapshot.readings.time_spent import development_minutes, is_development
from goldenthread.snapshot.readings.trials import control_arm
from goldenthread.snapshot.readings.weeks import last_day_within, weeks_are_left
from goldenthread.snapshot.records import Activity, Step
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityState, Ambition, Stream

RULE = Rule(
    code="DUR001",
    name="One-off",
    family=Family.DURATION,
    severities=(Severity.ERROR, Severity.WARNING),
    moments=(Moment.PLAN, Moment.RUN),
    source="S1-2a, S2, S3",
    thresholds=(
        ThresholdSpec(
            "followed_share",
            Decimal(80),
            "% of participants",
            Origin.JUDGEMENT,
            "Least share of participants with a follow-on",
        ),
        ThresholdSpec(
            "window", Decimal(6), "teaching weeks", Origin.JUDGEMENT, "Time for the follow-on"
        ),
        ThresholdSpec(
            "error_from_minutes",
            Decimal(60),
            "minutes",
            Origin.JUDGEMENT,
            "Length from which a whole-school activity is an error",
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    weeks = int(thresholds["window"])
    for activity in snapshot.activities:
        if not _may_be_a_one_off(snapshot, activity, weeks):
            continue
        people = _participants_who_count(snapshot, activity, weeks)
        if len(people) < 2:
            continue
        first = follow_ons(snapshot, activity, weeks, today)
        followed = {person: first[person] for person in sorted(people) if person in first}
        share = thresholds["followed_share"]
        if len(followed) * 100 >= share * len(people) or (
            activity.stream == Stream.TEAM
            and continues_earlier_work(snapshot, activity, people, weeks, share, today)
        ):
            continue
        yield _finding(snapshot, activity, people, followed, thresholds)


def _may_be_a_one_off(snapshot: Snapshot, activity: Activity, weeks: int) -> bool:
    if activity.stream not in (Stream.WHOLE_SCHOOL, Stream.TEAM):
        return False
    if activity.state == ActivityState.SLOT or not is_development(activity):
        return False
    programme = snapshot.find("programmes", activity.programme)
    if programme is not None and programme.ambition == Ambition.AWARENESS:
        return False
    return weeks_are_left(snapshot.calendar, activity.on, weeks) and not is_a_return(
        snapshot, activity.id
    )


def _participants_who_count(snapshot: Snapshot, activity: Activity, weeks: int) -> frozenset[str]:
    last_day = last_day_within(snapshot.calendar, activity.on, weeks)
    waiting = control_arm(snapshot, activity.programme, activity.on)
    return frozenset(
        person
        for person in participants_of(snapshot, activity) - waiting
        if is_employed(snapshot, person, last_day)
        and not is_away_for_long(snapshot, person, activity.on, last_day)
    )


def _finding(
    snapshot: Snapshot,
    activity: Activity,
    people: frozenset[str],
    followed: dict[str, Contact],
    thresholds: Thresholds,
) -> Finding:
    is_large = (
        activity.stream == Stream.WHOLE_SCHOOL
        and activity.minutes >= thresholds["error_from_minutes"]
    )
    until = last_day_within(snapshot.calendar, activity.on, int(thresholds["window"]))
    alone = people - set(followed)
    what_matched = ""
    if followed:
        first = min(followed.values(), key=lambda contact: contact.on)
        what_matched = f"; the others return to it from {short_date(first.on)}"
        if isinstance(first.row, Activity):
            what_matched += f" in “{first.row.title}”"
    return Finding(
        RULE.code,
        Severity.ERROR if is_large else Severity.WARNING,
        ref(activity),
        f"“{activity.title}” on {short_date(activity.on)} stands alone for {len(alone)} of "
        f"{len(people)} people: nothing returns to it by {short_date(until)}{what_matched}.",
        "Attach a return in the teams and something for each person: a step, a visit, coaching.",
        rows=tuple(ref(contact.row) for contact in followed.values()),
        people=tuple(alone),
        team=only_for_team(snapshot, activity.team, activity.on),
        people_minutes=len(alone) * development_minutes(activity),
    )


def _year(*, with_returns: bool) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("ellie-marsh", "owen-reilly", "priya-nair")
    plan.team("mathematics", "ellie-marsh", "owen-reilly").programme("pr4", title="AI tools")
    plan.activity(
        "ai-twilight",
        title="AI tools",
        on=dt.date(2027, 2, 4),
        stream="whole-school",
        kind="twilight",
        minutes=120,
        group="teachers",
        programme="pr4",
    )
    if with_returns:
        plan.activity("maths-return", on=dt.date(2027, 3, 9), team="mathematics", programme="pr4")
        plan.link("maths-return", "follows", "ai-twilight")
        step = Step(id="s1", person="priya-nair", programme="pr4", opened_on=dt.date(2027, 2, 8))
        plan.add(step)
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(with_returns=False)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(with_returns=True)
