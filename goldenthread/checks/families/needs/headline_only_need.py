"""A need rests on headline figures alone, and so does everything that measures it.

## What it sees

Active priorities whose need rests only on pass rates, grade thresholds, gaps, attendance,
suspensions or a broad label, and whose measures, if there are any, are all of these kinds too. One
observed behaviour, feature of pupils' work, test of the skill or pupil talk is enough to be fine.

## Why it may matter

A headline says that something is wrong, not what pupils cannot yet do. Staff cannot practise
"raise attendance", and the figure moves for many reasons besides teaching.

## What you could do

Ask three teachers and a teaching assistant what they see behind the figure. Add one thing that can
be seen or heard in a lesson, and one measure of it.
"""

import datetime as dt
from collections.abc import Iterator

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Rule, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.readings.live import active_priorities
from goldenthread.snapshot.readings.stake import stake_of_priorities
from goldenthread.snapshot.records import Measure
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import HEADLINE_KINDS

RULE = Rule(
    code="NEE002",
    name="Headline-only need",
    family=Family.NEEDS,
    severities=(Severity.WARNING,),
    moments=(Moment.PLAN,),
    source="S1-3a, S1-3b, S1-6e",
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for priority in active_priorities(snapshot):
        need = snapshot.find("needs", priority.need)
        measures = snapshot.having("measures", "priority", priority.id)
        kinds = {*(need.kinds if need else ()), *(measure.kind for measure in measures)}
        if need is not None and kinds and kinds <= HEADLINE_KINDS:
            names = listed(sorted(kind.replace("-", " ") for kind in kinds))
            stake = stake_of_priorities(snapshot, [priority], today)
            yield Finding(
                RULE.code,
                Severity.WARNING,
                ref(priority),
                f"{priority.title} rests on headline figures alone: {names}.",
                "Ask three teachers and a teaching assistant what they see behind the figure, "
                "and add one observable behaviour or feature of work.",
                rows=(ref(need), *(ref(measure) for measure in measures)),
                people=stake.people,
                people_minutes=stake.minutes,
            )


def _year(*, tally: bool) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().need(
        "attendance", pupils="All", how_we_know="Attendance", kinds=("attendance", "suspensions")
    )
    plan.priority("behaviour", title="Behaviour and attendance", need="attendance")
    kind = "observed-behaviour" if tally else "attendance"
    measure = Measure(id="m", priority="behaviour", name="Starts", kind=kind, direction="up")
    return plan.add(measure).snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(tally=False)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(tally=True)
