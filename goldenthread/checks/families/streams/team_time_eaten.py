"""Notices and administration take a large part of a team's learning slots.

## What it sees

The meetings held in a team's learning slot in the current half-term; while the half-term has none
yet, those of the last nine teaching weeks. It speaks when the mean share of administration is above
the threshold (exactly the threshold is fine), or when the two latest meetings were both given over
to other things. A slot used for a briefing, a business meeting or statutory training counts as
given over whole.

## Why it may matter

Time for learning together is the scarcest thing a team has, and notices expand to fill it. They can
be read; a joint look at pupils' work cannot.

## What you could do

Move notices to a bulletin or to a business meeting, and protect the next two slots by name. If the
agenda comes from leaders, ask them to do the same.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot.readings.audience import team_members
from goldenthread.snapshot.readings.learning_slots import (
    admin_share,
    in_last_weeks,
    slot_sessions,
)
from goldenthread.snapshot.readings.small_teams import only_for_team
from goldenthread.snapshot.readings.time_spent import development_minutes
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="STR005",
    name="Team time eaten",
    family=Family.STREAMS,
    severities=(Severity.WARNING,),
    moments=(Moment.RUN,),
    source="S1-6a, S2",
    thresholds=(
        ThresholdSpec(
            "admin_above",
            Decimal(20),
            "percent",
            Origin.JUDGEMENT,
            "Most administration on average",
        ),
        ThresholdSpec(
            "given_over_from",
            Decimal(80),
            "percent",
            Origin.JUDGEMENT,
            "Administration from which a meeting counts as given over",
        ),
        ThresholdSpec(
            "window_weeks",
            Decimal(9),
            "teaching weeks",
            Origin.JUDGEMENT,
            "Weeks looked at while the half-term has no meeting",
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for team in snapshot.teams:
        sessions = in_last_weeks(
            snapshot,
            slot_sessions(snapshot, team.id, today),
            today,
            int(thresholds["window_weeks"]),
        )
        if not sessions:
            continue
        judged = _of_this_half_term(snapshot, team.id, today) or sessions
        percent = _percent(judged)
        latest = sessions[-2:]
        given_over = len(latest) == 2 and all(
            thresholds["given_over_from"] <= _percent([session]) for session in latest
        )
        too_much = thresholds["admin_above"] < percent
        if not too_much and not given_over:
            continue
        if not too_much:
            judged = latest
        members = team_members(snapshot, team.id, today)
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(team),
            f"{team.name}: {_what_was_eaten(judged)}.",
            "Move notices to a bulletin, and protect the next two slots.",
            rows=tuple(ref(session) for session in judged),
            people=tuple(members),
            team=only_for_team(snapshot, team.id, today),
            people_minutes=_eaten(judged) * len(members),
            fix_cost=1,
        )


def _of_this_half_term(snapshot: Snapshot, team: str, today: dt.date) -> list[Activity]:
    half_term = snapshot.calendar.half_term_of(today)
    if half_term is None:
        return []
    sessions = slot_sessions(snapshot, team, today)
    return [session for session in sessions if session.on >= half_term.starts_on]


def _percent(sessions: Sequence[Activity]) -> Fraction:
    return 100 * sum((admin_share(each) for each in sessions), Fraction(0)) / len(sessions)


def _eaten(sessions: Sequence[Activity]) -> int:
    return sum(session.minutes - development_minutes(session) for session in sessions)


def _what_was_eaten(sessions: Sequence[Activity]) -> str:
    whole = sum(session.minutes for session in sessions)
    meetings = (
        "the latest meeting" if len(sessions) == 1 else f"the latest {len(sessions)} meetings"
    )
    return (
        f"{_eaten(sessions)} of {counted(whole, 'minute')} in {meetings} of the learning slot "
        f"went to administration, {round(_percent(sessions))}% on average"
    )


def _year(*admin_minutes: int) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("mark-ellery", "ellie-marsh")
    plan.team("history", "mark-ellery", "ellie-marsh", slot_every_weeks=2)
    days = (dt.date(2027, 1, 5), dt.date(2027, 1, 19), dt.date(2027, 2, 2))
    for day, minutes in zip(days, admin_minutes, strict=True):
        plan.activity(
            f"history-{day}",
            on=day,
            team="history",
            state="happened",
            uses_learning_slot=True,
            admin_minutes=minutes,
        )
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(30, 40, 29)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(10, 15, 11)
