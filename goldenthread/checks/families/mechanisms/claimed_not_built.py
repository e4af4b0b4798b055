"""A programme is tagged with a mechanism, and a month after its start nothing shows it.

## What it sees

Each running programme more than thirty days after its first day, and for every mechanism it is
tagged with the trace that the mechanism leaves. A session that has taken place and is tagged with
the mechanism is always enough. So is:

- A1: a session on one unit or technique. A2: a session that revisits one at least two weeks older.
- B1: a step or a promise. B2: an evidence card, or an expert, from outside or on the school's list.
  B3: coaching after a step that was reached, or a session of sharing.
- C1: a technique card. C2: pairs, triads, visits, an enquiry or team sessions. C3: a model studied
  in coaching. C4: a look at practice by a coach or a visitor, or a lesson study. C5: a rehearsal in
  coaching.
- D2: a step that says when and with which class, or a promise. D3: two logged uses, or a log or
  tally among the evidence. D4: four logged uses of one person over four weeks.

Nothing but a tagged session shows D1. One trace is enough; how well it was done is not asked.

## Why it may matter

Tags are quickly set. The plan then looks balanced, and what people meet is not.

## What you could do

Do it in the next session and tag that session, or remove the tag from the programme. Both are fine.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Status, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.mechanism_traces import mechanisms_shown
from goldenthread.snapshot.readings.stake import stake_of_programmes
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Mechanism

RULE = Rule(
    code="MEC003",
    name="Claimed, not built",
    family=Family.MECHANISMS,
    severities=(Severity.INFORMATION,),
    moments=(Moment.RUN,),
    source="Education Endowment Foundation, effective professional development, 2021",
    thresholds=(
        ThresholdSpec(
            "grace_days", Decimal(30), "days", Origin.JUDGEMENT, "Time to build what is claimed"
        ),
    ),
    status=Status.PREVIEW,
)

WHAT_IT_IS = {
    Mechanism.A1: "a little at a time",
    Mechanism.A2: "a return to earlier content",
    Mechanism.B1: "goals",
    Mechanism.B2: "a trusted source",
    Mechanism.B3: "recognition of progress",
    Mechanism.C1: "how to do the technique",
    Mechanism.C2: "help from colleagues",
    Mechanism.C3: "a model",
    Mechanism.C4: "feedback on an attempt",
    Mechanism.C5: "rehearsal",
    Mechanism.D1: "prompts and cues",
    Mechanism.D2: "a plan of when and where",
    Mechanism.D3: "self-monitoring",
    Mechanism.D4: "repetition in context",
}


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for programme in live_programmes(snapshot):
        if programme.starts_on is None or not programme.mechanisms:
            continue
        if (today - programme.starts_on).days <= thresholds["grace_days"]:
            continue
        claimed = {Mechanism(mechanism) for mechanism in programme.mechanisms}
        bare = sorted(claimed - mechanisms_shown(snapshot, programme, today))
        if not bare:
            continue
        names = listed([f"{WHAT_IT_IS[mechanism]} ({mechanism})" for mechanism in bare])
        stake = stake_of_programmes(snapshot, [programme], today)
        yield Finding(
            RULE.code,
            Severity.INFORMATION,
            ref(programme),
            f"{programme.code} {programme.title} is tagged with {names}, and the records hold no "
            "trace yet.",
            "Do it in the next session and tag that session, or remove the tag.",
            people=stake.people,
            people_minutes=stake.minutes,
            fix_cost=1,
        )


def _year(*, with_a_model: bool) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("priya-nair", "ellie-marsh")
    plan.programme("pr1", title="Reading to learn", mechanisms=("C3",))
    plan.pair("priya-nair", "ellie-marsh", programme="pr1")
    plan.add(
        r.Touchpoint(
            pair="priya-nair-ellie-marsh", on=dt.date(2026, 9, 18), model_used=with_a_model
        )
    )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(with_a_model=False)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(with_a_model=True)
