"""Planned learning needs more cover in a week than the school can find, or the cover of teachers.

## What it sees

The lessons to be covered in each week, against the lessons that the school's sources can take in
that week: cover supervisors, tokens, swaps, leaders' offers, supply. A row for the week overrules
the row of that source for an ordinary week. Exactly the supply is fine. Where no supply is written
down at all, it cannot be compared and the rule does not speak about weeks.

It also speaks about each request that means teachers to take the class: what is planned is
foreseeable, and teachers are to cover only rarely, for what nobody could foresee.

## Why it may matter

When cover runs out, visits are cancelled on the day, always the same people's. When teachers cover,
one colleague's learning is paid for with another's planning.

## What you could do

Spread the visits over two weeks, watch parts of lessons instead of whole ones, let leaders take
classes, or buy supply in for that week.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Rule, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import monday_of, short_date
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot import records as r
from goldenthread.snapshot.records import CoverRequest, CoverSupply
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import CoverSource

RULE = Rule(
    code="TIM005",
    name="Cover cannot stretch",
    family=Family.WORKLOAD,
    severities=(Severity.ERROR,),
    moments=(Moment.PLAN,),
    source="S1-6a; School Teachers' Pay and Conditions Document: teachers cover rarely",
    is_law=True,
)

# A segment of a lesson to be covered is counted as a lesson; this only weighs the finding.
MINUTES_OF_A_LESSON = 60


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    weeks: dict[dt.date, list[CoverRequest]] = defaultdict(list)
    for request in snapshot.cover_requests:
        weeks[monday_of(request.on)].append(request)
        if request.source == CoverSource.TEACHER and request.lessons:
            yield _of_teachers(snapshot, request)
    if not snapshot.cover_supply:
        return
    for monday, requests in weeks.items():
        demand = sum(request.lessons for request in requests)
        sources = _sources_of(snapshot, monday)
        supply = sum(row.lessons for row in sources)
        if demand <= supply:
            continue
        yield Finding(
            RULE.code,
            Severity.ERROR,
            ref(snapshot.year),
            f"The week of {short_date(monday)} asks for cover of {counted(demand, 'lesson')}, and "
            f"{supply} can be found.",
            "Move some to another week, watch parts of lessons, or let leaders take classes.",
            rows=(*(ref(row) for row in requests), *(ref(row) for row in sources)),
            people=_released(snapshot, requests),
            people_minutes=(demand - supply) * MINUTES_OF_A_LESSON,
            about=monday.isoformat(),
        )


def _sources_of(snapshot: Snapshot, monday: dt.date) -> list[CoverSupply]:
    """The row of each source that holds in this week; teachers are nobody's planned cover."""
    ordinary: dict[str, CoverSupply] = {}
    of_this_week: dict[str, CoverSupply] = {}
    for row in snapshot.cover_supply:
        if row.source == CoverSource.TEACHER:
            continue
        if row.week_starting is None:
            ordinary[row.source] = row
        elif monday_of(row.week_starting) == monday:
            of_this_week[row.source] = row
    return list((ordinary | of_this_week).values())


def _of_teachers(snapshot: Snapshot, request: CoverRequest) -> Finding:
    purpose = f" for “{request.purpose}”" if request.purpose else ""
    return Finding(
        RULE.code,
        Severity.ERROR,
        ref(request),
        f"Teachers are to cover {counted(request.lessons, 'lesson')} on {short_date(request.on)}"
        f"{purpose}, which is planned and not unforeseen.",
        "Ask cover supervisors or leaders, or buy supply in.",
        people=_released(snapshot, [request]),
        people_minutes=request.lessons * MINUTES_OF_A_LESSON,
        fix_cost=1,
    )


def _released(snapshot: Snapshot, requests: list[CoverRequest]) -> tuple[str, ...]:
    return tuple(row.person for row in requests if snapshot.find("people", row.person))


def _year(*lessons: int) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan()
    plan.add(
        r.CoverSupply(source="cover-supervisor", lessons=3),
        r.CoverSupply(source="token", lessons=3),
        r.CoverSupply(source="leader", lessons=2),
    )
    for day, number in zip((15, 18, 24), lessons, strict=True):
        on = dt.date(2027, 3, day)
        plan.add(r.CoverRequest(id=f"visits-{day}", on=on, lessons=number, source="token"))
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(6, 8, 0)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(4, 4, 6)
