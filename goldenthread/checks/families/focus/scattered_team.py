"""A team's learning slots of one term go to more different aims than a team can hold.

## What it sees

Each team with sessions in its regular learning slot in the current term, past and planned; in a
holiday, of the term that comes next. What a session works on is its programme, or else its
priority, or else its theme; a priority and a programme that serves it are one and the same. Three
different ones are fine. Cancelled sessions, slots without content, and slots given over to
administration or statutory training do not count.

## Why it may matter

A team meets perhaps six times in a term. With a new theme each time nothing is tried, looked at and
tried again, and every session begins from nothing.

## What you could do

Let the team choose one cycle for the term and move the other themes to the terms that follow. A
notice about another programme can be read.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Status, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot.readings.audience import team_members
from goldenthread.snapshot.readings.learning_slots import dated_slots
from goldenthread.snapshot.readings.small_teams import only_for_team
from goldenthread.snapshot.readings.time_spent import development_minutes, is_development
from goldenthread.snapshot.readings.weeks import term_at_hand
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="FOC004",
    name="Scattered team",
    family=Family.FOCUS,
    severities=(Severity.WARNING,),
    moments=(Moment.PLAN,),
    source="S1-2a, S2",
    thresholds=(
        ThresholdSpec("warning_above", Decimal(3), "aims", Origin.JUDGEMENT, "Most aims in a term"),
    ),
    status=Status.PREVIEW,
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    term = term_at_hand(snapshot.calendar, today)
    span = snapshot.calendar.term_span(term) if term else None
    if span is None:
        return
    for team in snapshot.teams:
        sessions = [
            session
            for session in dated_slots(snapshot, team.id)
            if span[0] <= session.on <= span[1] and is_development(session)
        ]
        aims = _aims(snapshot, sessions)
        if len(aims) <= thresholds["warning_above"]:
            continue
        judged = [session for of_aim in aims.values() for session in of_aim]
        members = team_members(snapshot, team.id, today)
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(team),
            f"{team.name} works on {counted(len(aims), 'aim')} in its learning slots of the "
            f"{term} term: {listed(sorted(aims))}.",
            "Choose one cycle for the term, and let the others follow.",
            rows=tuple(ref(session) for session in judged),
            people=tuple(members),
            team=only_for_team(snapshot, team.id, today),
            people_minutes=sum(map(development_minutes, judged)) * len(members),
            about=term or "",
        )


def _aims(snapshot: Snapshot, sessions: list[Activity]) -> dict[str, list[Activity]]:
    """The sessions by what they work on, in words; those that do not say are left out."""
    programmes = {
        programme.priority: programme
        for session in sorted(sessions, key=lambda session: session.programme)
        if (programme := snapshot.find("programmes", session.programme)) and programme.priority
    }
    aims: dict[str, list[Activity]] = defaultdict(list)
    for session in sessions:
        aim = (
            snapshot.find("programmes", session.programme)
            or programmes.get(session.priority)
            or snapshot.find("priorities", session.priority)
        )
        words = aim.title if aim else session.theme.strip()
        if words:
            aims[words].append(session)
    return aims


def _year(*programmes: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("mark-ellery").team("history", "mark-ellery")
    for key in sorted(set(programmes)):
        plan.programme(key)
    days = (dt.date(2027, 1, 5), dt.date(2027, 1, 19), dt.date(2027, 2, 2), dt.date(2027, 2, 23))
    for day, key in zip(days, programmes, strict=True):
        plan.activity(
            f"history-{day}", on=day, team="history", programme=key, uses_learning_slot=True
        )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("reading-to-learn", "everyone-thinking", "calm-starts", "digital-tools")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("reading-to-learn", "reading-to-learn", "reading-to-learn", "calm-starts")
