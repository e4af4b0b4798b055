"""An active priority lacks a link of the thread from pupil need to decision.

## What it sees

Each priority that is active or under review, and its seven links: need, priority, programme,
activities, practice, evidence, decision. A link is broken when it is missing, and when a programme,
an evaluation or a decision that was due is not there. A link that is not yet due is not broken:
practice in the first weeks, a decision while the programme runs. Activities in some of the three
streams are a link; whether the streams are in balance is asked by other rules. So is the review of
a priority that is late, and a session that nobody has marked as held. One finding a priority, with
all its broken links.

## Why it may matter

The chain is as strong as its first gap: without the need nobody can say what the sessions are for,
without evidence nobody can say whether to go on.

## What you could do

Mend the first broken link; the later ones often follow from it. A need takes three sentences, a
baseline one lesson.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, RowRef, ref
from goldenthread.checks.rule import Moment, Rule, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.live import active_priorities
from goldenthread.snapshot.readings.stake import stake_of_priorities
from goldenthread.snapshot.readings.thread import Link, LinkName, LinkState, thread_of
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="GOV002",
    name="Broken thread",
    family=Family.GOVERNANCE,
    severities=(Severity.WARNING,),
    moments=(Moment.RUN,),
    source="S0",
)

NAMES = {
    LinkName.NEED: "the need",
    LinkName.PRIORITY: "what pupils gain",
    LinkName.PROGRAMME: "the programme",
    LinkName.ACTIVITIES: "activities",
    LinkName.PRACTICE: "practice",
    LinkName.EVIDENCE: "evidence",
    LinkName.DECISION: "the decision",
}
# What is late here is not there at all; a late review or a session not ticked off is there.
ABSENT_WHEN_LATE = frozenset({LinkName.PROGRAMME, LinkName.EVIDENCE, LinkName.DECISION})


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for priority in active_priorities(snapshot):
        thread = thread_of(snapshot, priority, today)
        broken = [link for link in thread.links if _is_broken(link)]
        if not broken:
            continue
        stake = stake_of_priorities(snapshot, [priority], today)
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(priority),
            f"The thread of {priority.title} breaks at "
            f"{listed([NAMES[link.name] for link in broken])}. {broken[0].note}",
            "Mend the first broken link; the later ones often follow from it.",
            rows=tuple(RowRef(*row) for link in broken for row in link.rows),
            people=stake.people,
            people_minutes=stake.minutes,
        )


def _is_broken(link: Link) -> bool:
    if link.state is LinkState.LATE:
        return link.name in ABSENT_WHEN_LATE
    has_some_stream = link.name is LinkName.ACTIVITIES and bool(link.rows)
    return link.state is LinkState.MISSING and not has_some_stream


def _year(need: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("ellie-marsh").need("low-contribution")
    columns = {"success_for_pupils": "Each pupil answers three times a lesson", "need": need}
    plan.priority("everyone-thinking", **columns)
    plan.programme("pr2", priority="everyone-thinking").for_whom("pr2", "ellie-marsh")
    plan.activity("launch", "ellie-marsh", on=dt.date(2026, 9, 2), programme="pr2")
    plan.add(
        r.Step(id="step", person="ellie-marsh", programme="pr2", opened_on=dt.date(2026, 9, 23)),
        r.Measure(
            id="answers",
            priority="everyone-thinking",
            name="Answers a lesson",
            kind="observed-behaviour",
            direction="up",
        ),
        r.MeasurePoint(
            measure="answers", on=dt.date(2026, 9, 14), kind="baseline", value=Decimal("0.8")
        ),
        r.EvaluationItem(
            id="pr2-end", programme="pr2", level="L5", stage="end", due_on=dt.date(2027, 7, 2)
        ),
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("low-contribution")
