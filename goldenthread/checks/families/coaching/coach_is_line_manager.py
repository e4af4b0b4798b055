"""A coach line-manages or appraises the person they coach.

## What it sees

Each pair that is offered, running or paused, in which the coach is line manager or appraiser of the
coachee in any post that the coachee holds today, or is named as appraiser of this year's appraisal.
Normally this blocks the pair. When the post or the appraisal began after the pair did, nobody chose
the conflict: then it is an error, with ten school days to hand the pair over.

## Why it may matter

Coaching works where it is safe to show what does not work yet. Nobody shows that freely to the
person who will judge them, however kind that person is.

## What you could do

Let another trained coach take over; the coachee decides what is handed on. Where no coach is free,
a triad of colleagues or a longer cadence elsewhere keeps the person's route open.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, RowRef, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import short_date
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.coaching import coaches_with_room, is_open, minutes_a_fortnight
from goldenthread.snapshot.readings.employment import live_posts
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.records import CoachingPair
from goldenthread.snapshot.snapshot import Snapshot

RULE = Rule(
    code="COA001",
    name="Coach is the boss",
    family=Family.COACHING,
    severities=(Severity.BLOCK, Severity.ERROR),
    moments=(Moment.PLAN, Moment.RUN),
    source="S1-4d",
    thresholds=(
        ThresholdSpec(
            "grace_days",
            Decimal(10),
            "school days",
            Origin.JUDGEMENT,
            "Time to hand over when line management has changed",
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class _Tie:
    """One way in which the coach is the coachee's boss, and since when."""

    row: RowRef
    verb: str
    since: dt.date | None


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    for pair in snapshot.coaching_pairs:
        ties = _ties(snapshot, pair, today)
        if not ties or not is_open(snapshot, pair, today):
            continue
        coach, coachee = name_of(snapshot, pair.coach), name_of(snapshot, pair.coachee)
        message = f"{coach} {ties[0].verb} {coachee}, so the pair needs another coach"
        changed_on = _changed_on(pair, ties)
        if changed_on is not None:
            by = _last_day_of_grace(snapshot, changed_on, int(thresholds["grace_days"]))
            message = (
                f"{coach} {ties[0].verb} {coachee} since {short_date(changed_on)}, so the pair "
                f"needs another coach by {short_date(by)}"
            )
        yield Finding(
            RULE.code,
            Severity.BLOCK if changed_on is None else Severity.ERROR,
            ref(pair),
            f"{message}.",
            _hint(snapshot, pair, today),
            rows=tuple(tie.row for tie in ties),
            people=(pair.coach, pair.coachee),
            person_level=True,
            people_minutes=round(minutes_a_fortnight(pair)),
            fix_cost=2,
        )


def _ties(snapshot: Snapshot, pair: CoachingPair, today: dt.date) -> list[_Tie]:
    ties = []
    for post in sorted(live_posts(snapshot, pair.coachee, today), key=lambda post: post.id):
        if post.line_manager == pair.coach:
            ties.append(_Tie(ref(post), "line-manages", post.starts_on))
        elif post.appraiser == pair.coach:
            ties.append(_Tie(ref(post), "appraises", post.starts_on))
    appraisals = snapshot.having("appraisals", "person", pair.coachee)
    ties += [
        _Tie(ref(appraisal), "appraises", appraisal.starts_on)
        for appraisal in sorted(appraisals, key=lambda appraisal: appraisal.id)
        if appraisal.appraiser == pair.coach
        and (appraisal.report_on is None or today <= appraisal.report_on)
    ]
    return ties


def _changed_on(pair: CoachingPair, ties: list[_Tie]) -> dt.date | None:
    """The first day of the conflict when every tie is younger than the pair; else None."""
    if pair.starts_on is None:
        return None
    days = [tie.since for tie in ties if tie.since is not None and tie.since > pair.starts_on]
    return min(days) if len(days) == len(ties) else None


def _last_day_of_grace(snapshot: Snapshot, changed_on: dt.date, grace_days: int) -> dt.date:
    later = [day for day in snapshot.calendar.school_days if day > changed_on]
    return later[:grace_days][-1] if later and grace_days else changed_on


def _hint(snapshot: Snapshot, pair: CoachingPair, today: dt.date) -> str:
    able = [name_of(snapshot, person) for person in coaches_with_room(snapshot, pair, today)[:2]]
    if not able:
        return "Agree with the coachee who else could coach; no trained coach has room now."
    have = "has" if len(able) == 1 else "have"
    return f"Agree with the coachee who takes over: {listed(able)} {have} room."


def _year(coach: str) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("dan-kowalczyk", "priya-nair")
    plan.person("ellie-marsh", line_manager="dan-kowalczyk")
    for person in ("dan-kowalczyk", "priya-nair"):
        trained_on = dt.date(2026, 3, 12)
        plan.add(r.Coach(person=person, protected_minutes=120, trained_on=trained_on))
    plan.pair(coach, "ellie-marsh", starts_on=dt.date(2026, 9, 14))
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year("dan-kowalczyk")


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year("priya-nair")
