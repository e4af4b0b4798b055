"""A coach has not been trained for two years, or coaches a subject that is not their own.

## What it sees

Coaches with a pair that is offered, running or paused, without a coach's training in the last 24
months. And of these pairs the content-rich ones (*expert*): there the coach's subject or phase, as
a coach or in a post, must be one that the coachee holds a post in. Where one of the two has none
written down, and in reflective or balanced coaching, the match is not judged.

## Why it may matter

Coaching is a craft with its own routines, and they fade. And whoever advises on content needs to
know the content better than the one who asks.

## What you could do

Book half a day of training, or let the coach sit in on a trained colleague's cycle. For the match,
bring in a partner from the subject, or make the coaching reflective.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Status, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.kernel.dates import long_date, months_later
from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.coaching import is_open, minutes_a_fortnight
from goldenthread.snapshot.readings.employment import live_posts
from goldenthread.snapshot.readings.subjects import subjects_of
from goldenthread.snapshot.records import CoachingPair
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Spectrum

RULE = Rule(
    code="COA005",
    name="Untrained or unmatched coach",
    family=Family.COACHING,
    severities=(Severity.WARNING,),
    moments=(Moment.PLAN,),
    source="S1-4d",
    thresholds=(
        ThresholdSpec(
            "training_months", Decimal(24), "months", Origin.SEED, "How long training lasts"
        ),
    ),
    status=Status.PREVIEW,
)


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    since = months_later(today, -int(thresholds["training_months"]))
    for coach in sorted({pair.coach for pair in snapshot.coaching_pairs}):
        pairs = [
            pair
            for pair in snapshot.having("coaching_pairs", "coach", coach)
            if is_open(snapshot, pair, today)
        ]
        if not pairs:
            continue
        row = snapshot.find("coaches", coach)
        trained_on = row.trained_on if row and row.trained_on and row.trained_on <= today else None
        if trained_on is None or trained_on < since:
            when = (
                f"was last trained as a coach on {long_date(trained_on)}"
                if trained_on
                else "has no training as a coach written down"
            )
            yield Finding(
                RULE.code,
                Severity.WARNING,
                ref(row) if row else ref(snapshot.get("people", coach)),
                f"The coach of {counted(len(pairs), 'pair')} {when}.",
                "Book a coach's training, or let the coach sit in on a trained colleague's cycle.",
                rows=tuple(ref(pair) for pair in pairs),
                people=(coach,),
                person_level=True,
                people_minutes=round(sum(minutes_a_fortnight(pair) for pair in pairs)),
            )
        for pair in pairs:
            yield from _unmatched(snapshot, pair, today)


def _unmatched(snapshot: Snapshot, pair: CoachingPair, today: dt.date) -> Iterator[Finding]:
    row = snapshot.find("coaches", pair.coach)
    offers = subjects_of(snapshot, pair.coach, today, row.subject if row else "")
    needs = subjects_of(snapshot, pair.coachee, today)
    if pair.spectrum != Spectrum.EXPERT or not offers or not needs or offers.keys() & needs.keys():
        return
    yield Finding(
        RULE.code,
        Severity.WARNING,
        ref(pair),
        f"A content-rich coaching pair does not share a subject or phase: the coachee works in "
        f"{listed(sorted(needs.values()))}.",
        "Bring in a partner from the subject, or coach reflectively.",
        rows=tuple(ref(post) for post in live_posts(snapshot, pair.coachee, today)),
        people=(pair.coach, pair.coachee),
        person_level=True,
        people_minutes=round(minutes_a_fortnight(pair)),
        about="match",
    )


def _year(trained_on: dt.date) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().people("joanna-frost", "ellie-marsh").pair("joanna-frost", "ellie-marsh")
    plan.add(r.Coach(person="joanna-frost", protected_minutes=180, trained_on=trained_on))
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2024, 10, 8))


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(dt.date(2025, 10, 8))
