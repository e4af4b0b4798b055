"""A priority rests on one kind of insight, or on nobody who works with the pupils every day.

## What it sees

Active priorities and the sources by which their need became known in the last twelve months. It
speaks when there are fewer than two different kinds of source, or when none of them came from
teachers or support staff. Notes of teachers and of support staff, team discussions and staff
surveys come from staff; any other source does when it names their staff group. Figures and leaders'
own looks are welcome and are not enough.

## Why it may matter

Each way of looking has a blind side: figures show who falls behind and not why, leaders see lessons
seldom, and those who sit beside the pupils every day are asked last.

## What you could do

Give ten minutes of a team meeting to the question, or send two questions to teachers and teaching
assistants, and write down when you did.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Status, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import months_later
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.insight import is_from_staff, sources_since
from goldenthread.snapshot.readings.live import active_priorities
from goldenthread.snapshot.readings.stake import stake_of_priorities
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="NEE004",
    name="One-eyed needs analysis",
    family=Family.NEEDS,
    severities=(Severity.WARNING,),
    moments=(Moment.PLAN,),
    source="S1-3a, S1-3d",
    thresholds=(
        ThresholdSpec(
            "kinds_from", Decimal(2), "kinds of source", Origin.SEED, "Fewest kinds of source"
        ),
        ThresholdSpec(
            "window_months", Decimal(12), "months", Origin.SEED, "How far back a source counts"
        ),
    ),
    status=Status.PREVIEW,
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    since = months_later(today, -int(thresholds["window_months"]))
    for priority in active_priorities(snapshot):
        every = snapshot.having("insight_sources", "priority", priority.id)
        recent = sources_since(snapshot, priority.id, since, today)
        kinds = sorted({source.kind for source in recent})
        lacks = []
        if len(kinds) < thresholds["kinds_from"]:
            lacks.append(_what_it_rests_on(kinds))
        if recent and not any(is_from_staff(source) for source in recent):
            lacks.append("nothing came from teachers or support staff")
        if not lacks:
            continue
        stake = stake_of_priorities(snapshot, [priority], today)
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(priority),
            f"{priority.title}: {listed(lacks)} in the last "
            f"{int(thresholds['window_months'])} months.",
            "Run a team conversation, or a pulse of two questions.",
            rows=tuple(ref(source) for source in every),
            people=stake.people,
            people_minutes=stake.minutes,
            fix_cost=1,
        )


def _what_it_rests_on(kinds: list[str]) -> str:
    if not kinds:
        return "no source of insight is written down"
    names = listed([kind.replace("leaders-", "leaders’ ").replace("-", " ") for kind in kinds])
    return f"the only {'source is' if len(kinds) == 1 else 'sources are'} {names}"


def _year(*kinds: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().priority("behaviour", title="Behaviour and attendance")
    for kind in kinds:
        on = dt.date(2026, 7, 3)
        plan.add(r.InsightSource(id=f"behaviour-{kind}", priority="behaviour", kind=kind, on=on))
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("leaders-figures")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("leaders-figures", "team-discussion")
