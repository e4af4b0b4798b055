"""A person has more than one step open, or a step that is too big or says too little.

## What it sees

The open steps of each person who is here and not on leave. It speaks when more than one is open;
and of each step when it has been open for more than 21 days, or does not say when or with which
class. Holidays and time on leave do not count towards the days, and exactly 21 are fine. What the
step is about is not in the folder. Only the person reads the finding, and the coach where the step
comes from coaching.

## Why it may matter

One small change, practised for a week or two, becomes a habit. Two at once, or one that takes a
term, mostly become neither.

## What you could do

Cut the step in half, name the lesson in which to try it, or close it honestly: nearly there and
dropped are endings too.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Status, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import short_date
from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.employment import is_employed, is_on_leave
from goldenthread.snapshot.readings.weeks import term_days_between
from goldenthread.snapshot.records import Step
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="COA006",
    name="Step too big or too many",
    family=Family.COACHING,
    severities=(Severity.INFORMATION,),
    moments=(Moment.RUN,),
    source="S2; published practice: one step, about a week",
    thresholds=(
        ThresholdSpec("most_open", Decimal(1), "steps", Origin.RESEARCH, "Most steps open at once"),
        ThresholdSpec(
            "stale_after", Decimal(21), "days in term", Origin.RESEARCH, "Longest life of a step"
        ),
    ),
    status=Status.PREVIEW,
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for person in sorted({step.person for step in snapshot.steps}):
        if not is_employed(snapshot, person, today) or is_on_leave(snapshot, person, today):
            continue
        steps = [
            step
            for step in snapshot.having("steps", "person", person)
            if step.opened_on <= today and (step.closed_on is None or today < step.closed_on)
        ]
        if len(steps) > thresholds["most_open"]:
            yield Finding(
                RULE.code,
                Severity.INFORMATION,
                ref(snapshot.get("people", person)),
                f"{counted(len(steps), 'step')} are open at once.",
                "Keep the one that matters most, and close the others honestly.",
                rows=tuple(ref(step) for step in steps),
                people=_readers(snapshot, steps),
                person_level=True,
                fix_cost=1,
            )
        for step in steps:
            lacks = _lacks(snapshot, step, today, int(thresholds["stale_after"]))
            if lacks:
                yield Finding(
                    RULE.code,
                    Severity.INFORMATION,
                    ref(step),
                    f"The step taken on on {short_date(step.opened_on)} {listed(lacks)}.",
                    "Split it, name the lesson in which to try it, or close it honestly.",
                    people=_readers(snapshot, [step]),
                    person_level=True,
                    fix_cost=1,
                )


def _lacks(snapshot: Snapshot, step: Step, today: dt.date, stale_after: int) -> list[str]:
    lacks = []
    returns = [
        leave.ends_on
        for leave in snapshot.having("leave", "person", step.person)
        if leave.ends_on is not None and step.opened_on < leave.ends_on < today
    ]
    since = max([step.opened_on, *returns])
    days = term_days_between(snapshot.calendar, since, today)
    if days > stale_after:
        lacks.append(f"has been open for {counted(days, 'day')} of term")
    silent_on = [] if step.names_when else ["when"]
    silent_on += [] if step.names_class else ["with which class"]
    if silent_on:
        lacks.append(f"does not say {listed(silent_on, 'or')}")
    return lacks


def _readers(snapshot: Snapshot, steps: list[Step]) -> tuple[str, ...]:
    """The person, and the coach of a pair that all these steps come from."""
    people = {step.person for step in steps}
    pairs = {step.pair for step in steps}
    pair = snapshot.find("coaching_pairs", pairs.pop()) if len(pairs) == 1 else None
    if pair is not None and snapshot.find("people", pair.coach):
        people.add(pair.coach)
    return tuple(people)


def _year(*, is_closed: bool) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("ellie-marsh")
    for number, on in enumerate((dt.date(2027, 1, 11), dt.date(2027, 1, 25)), start=1):
        closed_on = dt.date(2027, 1, 25) if is_closed and number == 1 else None
        plan.add(
            r.Step(
                id=f"step-{number}",
                person="ellie-marsh",
                opened_on=on,
                closed_on=closed_on,
                names_when=True,
                names_class=True,
            )
        )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(is_closed=False)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(is_closed=True)
