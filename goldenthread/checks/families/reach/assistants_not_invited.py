"""A programme is for pupils who work with teaching assistants, and invites no assistant.

## What it sees

Each programme from *ready* to *closing* whose target group, its own or that of the need behind its
priority, works with teaching assistants. It speaks when nobody in its audience belongs to the staff
group of support staff who work with pupils. A programme whose audience is not written down yet is
left out, and so is a school without such staff.

## Why it may matter

Those pupils spend much of the week beside an assistant. When the teacher has learned a new way and
the assistant has not, the pupil meets two.

## What you could do

Invite the assistants of these pupils, in paid time, and let teacher and assistant work on it as a
pair.
"""

import datetime as dt
from collections.abc import Iterator

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Rule, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot.readings.audience import group_members
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.stake import stake_of_programmes
from goldenthread.snapshot.readings.target_pupils import target_group_of
from goldenthread.snapshot.records import TargetGroup
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import AudienceGroup

RULE = Rule(
    code="INC005",
    name="TA missing from TAs' pupils",
    family=Family.REACH,
    severities=(Severity.WARNING,),
    moments=(Moment.PLAN,),
    source="S1-2g",
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    assistants = group_members(snapshot, AudienceGroup.SUPPORT_DIRECT, today)
    if not assistants:
        return
    for programme in live_programmes(snapshot):
        group = target_group_of(snapshot, programme)
        if group is None or not group.has_ta_support:
            continue
        audience = snapshot.having("programme_audience", "programme", programme.id)
        stake = stake_of_programmes(snapshot, [programme], today)
        if not audience or not assistants.isdisjoint(stake.people):
            continue
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(programme),
            f"{programme.code} {programme.title} is for pupils who work with teaching assistants "
            f"({group.label}), and no assistant is invited.",
            "Invite the assistants of these pupils, in paid time, and pair them with the teachers.",
            rows=(ref(group), *(ref(row) for row in audience)),
            people=stake.people,
            people_minutes=stake.minutes,
            fix_cost=1,
        )


def _year(*, together: bool) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("ellie-marsh").person("denise-obi", group="support-direct")
    plan.programme("pr2", title="Everyone thinking", target_group="low-contribution")
    plan.add(
        TargetGroup(
            id="low-contribution",
            label="Years 9-10, low contribution",
            size=74,
            has_ta_support=True,
        )
    )
    plan.for_whom("pr2", "ellie-marsh", *(["denise-obi"] if together else []))
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(together=False)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(together=True)
