"""A whole-school activity serves a priority, and not every team takes it up.

## What it sees

Each whole-school activity of development that serves a priority. The teams concerned are the
subject, year, phase, pastoral and support teams with members for whom the activity is; where its
programme names teams, only those. A team is reached when, within the window, it has a session that
is linked to the activity (*follows* or *revisits*), or shares its unit, its technique or its
programme; or when each of its members has such a session in another of these teams. Sessions that
are still planned count. People on the control side of a trial are left out, and when
the year ends before the window does, the rule is silent. One finding an activity: a warning below
the first share of teams reached, an error below the second. Exactly the share is fine.

## Why it may matter

People leave a hall with good intentions and return to subjects, year groups and pupils that differ.
What is not taken up in a team within a few weeks seldom reaches a lesson.

## What you could do

Put twenty minutes into each missing team's next slot: what did we hear, where does it fit our
pupils, who tries what by when. Link that session to the activity.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import short_date
from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot.readings.team_follow_on import (
    team_follow_ons,
    teams_concerned,
    teams_not_reached,
)
from goldenthread.snapshot.readings.time_spent import (
    development_minutes,
    is_development,
    serves,
)
from goldenthread.snapshot.readings.weeks import last_day_within, weeks_are_left
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Stream

RULE = Rule(
    code="STR001",
    name="Stops at the hall door",
    family=Family.STREAMS,
    severities=(Severity.ERROR, Severity.WARNING),
    moments=(Moment.PLAN, Moment.RUN),
    source="S2",
    thresholds=(
        ThresholdSpec(
            "warning_below", Decimal(100), "percent", Origin.JUDGEMENT, "Teams reached, no warning"
        ),
        ThresholdSpec(
            "error_below", Decimal(70), "percent", Origin.JUDGEMENT, "Teams reached, no error"
        ),
        ThresholdSpec(
            "window_weeks", Decimal(4), "teaching weeks", Origin.JUDGEMENT, "Time for taking it up"
        ),
    ),
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for activity in snapshot.having("activities", "stream", Stream.WHOLE_SCHOOL):
        if is_development(activity) and serves(snapshot, activity):
            yield from _judge_activity(snapshot, activity, thresholds)


def _judge_activity(
    snapshot: Snapshot, activity: Activity, thresholds: Thresholds
) -> Iterator[Finding]:
    weeks = int(thresholds["window_weeks"])
    if not weeks_are_left(snapshot.calendar, activity.on, weeks):
        return
    concerned = teams_concerned(snapshot, activity)
    follow_ons = tuple(later for later, _ in team_follow_ons(snapshot, activity, weeks).values())
    missing = teams_not_reached(snapshot, concerned, follow_ons)
    if not missing:
        return
    percent = 100 * (len(concerned) - len(missing)) / Decimal(len(concerned))
    if percent >= thresholds["warning_below"]:
        return
    people = frozenset[str]().union(*missing.values())
    yield Finding(
        RULE.code,
        Severity.ERROR if percent < thresholds["error_below"] else Severity.WARNING,
        ref(activity),
        f"“{activity.title}” on {short_date(activity.on)} stops at the hall door: "
        f"{_reached(snapshot, len(concerned), sorted(missing))} by "
        f"{short_date(last_day_within(snapshot.calendar, activity.on, weeks))}.",
        "Add a 20-minute return to the next slot of each team without one.",
        rows=(
            *(ref(snapshot.get("teams", team)) for team in concerned),
            *(ref(later) for later in follow_ons),
        ),
        people=tuple(people),
        people_minutes=development_minutes(activity) * len(people),
    )


def _reached(snapshot: Snapshot, concerned: int, missing: list[str]) -> str:
    if concerned == 1:
        return f"{snapshot.get('teams', missing[0]).name} has no follow-up"
    if len(missing) == concerned:
        return f"none of {counted(concerned, 'team')} has a follow-up"
    names = listed([snapshot.get("teams", team).name for team in missing])
    have = "has" if len(missing) == 1 else "have"
    return f"of {counted(concerned, 'team')}, {names} {have} no follow-up"


def _year(*, science_takes_it_up: bool) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan()
    plan.priority("reading-to-learn").programme("pr1", priority="reading-to-learn")
    plan.people("sian-hughes", "aisha-rahman")
    plan.team("english", "sian-hughes").team("science", "aisha-rahman")
    launch = dt.date(2026, 10, 8)
    plan.activity(
        "reading-aloud", on=launch, stream="whole-school", programme="pr1", group="everyone"
    )
    plan.activity("english-return", on=dt.date(2026, 10, 20), team="english", programme="pr1")
    if science_takes_it_up:
        plan.activity("science-return", on=dt.date(2026, 11, 10), team="science")
        plan.link("science-return", "follows", "reading-aloud")
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(science_takes_it_up=False)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(science_takes_it_up=True)
