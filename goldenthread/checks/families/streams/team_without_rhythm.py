"""A team has a regular learning slot, and too few of its meetings were for learning.

## What it sees

Each team with a learning slot every so many teaching weeks. It counts the days on which the slot
was used for development in the last nine teaching weeks, this week included, and speaks when they
are fewer than the slot allows, less one: with a fortnightly slot four fit into nine weeks, so three
are fine and two are not. Early in the year the window is the weeks that have passed. A meeting that
was all notices does not count; a meeting together with another team does. A team whose first slot
of the year is still to come is not judged yet. Teams without any slot belong to another rule.

## Why it may matter

A team learns by coming back to the same question. When most of the slots go elsewhere, each
meeting begins again from the start.

## What you could do

Ask the team what took the time. Book this term's slots now, with dates in the calendar, and move
what kept displacing them.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot.readings.audience import team_members
from goldenthread.snapshot.readings.learning_slots import dated_slots, in_last_weeks, slot_sessions
from goldenthread.snapshot.readings.small_teams import only_for_team
from goldenthread.snapshot.readings.time_spent import is_development
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="STR004",
    name="Team without rhythm",
    family=Family.STREAMS,
    severities=(Severity.WARNING,),
    moments=(Moment.RUN,),
    source="S2 (fortnightly team time)",
    thresholds=(
        ThresholdSpec(
            "window_weeks", Decimal(9), "teaching weeks", Origin.JUDGEMENT, "Weeks looked at"
        ),
        ThresholdSpec(
            "slots_forgiven", Decimal(1), "meetings", Origin.JUDGEMENT, "Slots that may be missed"
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    weeks = min(int(thresholds["window_weeks"]), snapshot.calendar.week_number(today))
    for team in snapshot.teams:
        members = team_members(snapshot, team.id, today)
        dated = dated_slots(snapshot, team.id)
        is_to_begin = bool(dated) and dated[0].on > today
        if team.slot_every_weeks is None or not members or is_to_begin:
            continue
        fitting = weeks // team.slot_every_weeks
        sessions = in_last_weeks(snapshot, slot_sessions(snapshot, team.id, today), today, weeks)
        held = [session for session in sessions if is_development(session)]
        days = {session.on for session in held}
        if len(days) >= fitting - thresholds["slots_forgiven"]:
            continue
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(team),
            f"{team.name}: {counted(len(days), 'learning meeting')} in the last "
            f"{counted(weeks, 'teaching week')}, where the team's slot allows {fitting}.",
            "Book this term's slots now.",
            rows=tuple(ref(session) for session in sessions),
            people=tuple(members),
            team=only_for_team(snapshot, team.id, today),
            people_minutes=60 * (fitting - len(days)) * len(members),
            fix_cost=1,
        )


def _year(*days: dt.date) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("gareth-owen", "ellie-marsh")
    plan.team("pe", "gareth-owen", "ellie-marsh", name="PE", slot_every_weeks=2)
    for day in days:
        plan.activity(f"pe-{day}", on=day, team="pe", state="happened", uses_learning_slot=True)
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2026, 12, 8), dt.date(2027, 1, 19))


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2026, 12, 8), dt.date(2027, 1, 19), dt.date(2027, 2, 2))
