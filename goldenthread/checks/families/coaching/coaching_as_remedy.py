"""Coaching looks like something for those who need mending, not like an entitlement.

## What it sees

The school's coaching as a whole, once a pair is running; it speaks for any of three reasons. No
senior or middle leader is among those coached. Everybody coached, two people or more, stands at one
stage of their career: early career, established, middle leader or senior leader. Or not every
teacher and leader has a pair, had one this year, or is offered one from a named day; such a dated
offer is the plan by which everyone has a turn. Exactly the share is fine.

Those who coach are not counted among those who wait. People on leave, people in their first six
weeks and people just back from as long an absence are left out. The rule knows career stages and
dates; it never reads anything about capability, nor any coaching note.

## Why it may matter

Where only some are coached, being asked means being judged. Coaching works when the head has a
coach too, and when everyone knows that their turn comes.

## What you could do

Begin with volunteers, leaders among them. Publish a rota: offer each of the others a pair with the
day from which it runs.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding, ref
from goldenthread.checks.rule import Moment, Origin, Rule, Thresholds, ThresholdSpec
from goldenthread.checks.severity import Severity
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.inference.small_counts import FEWEST_SHOWN
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.readings.coaching import is_running, minutes_a_fortnight
from goldenthread.snapshot.readings.employment import is_leader, is_teacher, live_posts
from goldenthread.snapshot.readings.settled import settled_staff
from goldenthread.snapshot.records import CoachingPair
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import CareerStage, PairState

RULE = Rule(
    code="COA002",
    name="Coaching as remedy",
    family=Family.COACHING,
    severities=(Severity.WARNING,),
    moments=(Moment.RUN,),
    source="S1-4d, S1-1a",
    thresholds=(
        ThresholdSpec(
            "least_coverage",
            Decimal(100),
            "% of teachers and leaders",
            Origin.SEED,
            "Least share with a pair or a date for one",
        ),
    ),
)

BANDS = {
    CareerStage.TRAINEE: "early career",
    CareerStage.ECT_YEAR_1: "early career",
    CareerStage.ECT_YEAR_2: "early career",
    CareerStage.ESTABLISHED: "established",
    CareerStage.MIDDLE_LEADER: "middle leader",
    CareerStage.SENIOR_LEADER: "senior leader",
}
LEADING = frozenset({"middle leader", "senior leader"})


def judge(snapshot: Snapshot, today: dt.date, thresholds: Thresholds) -> Iterator[Finding]:
    running = [pair for pair in snapshot.coaching_pairs if is_running(snapshot, pair, today)]
    if not running:
        return
    eligible = {
        person for person in settled_staff(snapshot, today) if is_teacher(snapshot, person, today)
    }
    coached = {pair.coachee for pair in running}
    coaches = {pair.coach for pair in running}
    waiting = eligible - coaches - _have_a_turn(snapshot)
    entitled = eligible - (coaches - coached)
    reasons = list(_who_is_missing(snapshot, eligible | coached, coached, today))
    if (len(entitled) - len(waiting)) * 100 < thresholds["least_coverage"] * len(entitled):
        reasons.append(
            f"{_how_many(len(waiting), len(entitled))} neither a pair nor a date for one"
        )
    if reasons:
        yield Finding(
            RULE.code,
            Severity.WARNING,
            ref(snapshot.year),
            f"Coaching is not yet for everyone: {listed(reasons)}.",
            "Begin with volunteers, leaders among them, and publish the rota for everyone else.",
            rows=tuple(ref(pair) for pair in snapshot.coaching_pairs),
            # Everyone entitled: to list only those who wait would tell who is coached.
            people=tuple(eligible),
            people_minutes=_minutes(running, len(waiting)),
            fix_cost=2,
        )


def _have_a_turn(snapshot: Snapshot) -> set[str]:
    """Those with a pair, running, paused or ended, or an offer that names the first day."""
    return {
        pair.coachee
        for pair in snapshot.coaching_pairs
        if pair.state != PairState.OFFERED or pair.starts_on is not None
    }


def _who_is_missing(
    snapshot: Snapshot, staff: set[str], coached: set[str], today: dt.date
) -> Iterator[str]:
    bands = {person: _band(snapshot, person, today) for person in staff}
    if LEADING & set(bands.values()) and not LEADING & {bands[person] for person in coached}:
        yield "no leader is among those coached"
    known = {bands[person] for person in coached}
    if len(coached) > 1 and len(known) == 1 and "" not in known:
        yield "all who are coached are at one career stage"


def _how_many(waiting: int, entitled: int) -> str:
    """The number only where neither it nor the rest is so small that it points at persons."""
    if min(waiting, entitled - waiting) < FEWEST_SHOWN:
        return "some teachers or leaders have"
    return f"{waiting} of {entitled} teachers and leaders have"


def _band(snapshot: Snapshot, person: str, today: dt.date) -> str:
    stages = {post.career_stage for post in live_posts(snapshot, person, today)}
    if is_leader(snapshot, person, today):
        return BANDS[CareerStage.SENIOR_LEADER]
    # In the order of the words, so that a head of department who also teaches counts as leading.
    found = [band for stage, band in BANDS.items() if stage in stages]
    return found[-1] if found else ""


def _minutes(running: Sequence[CoachingPair], waiting: int) -> int:
    each = sum(minutes_a_fortnight(pair) for pair in running) / len(running)
    return round(each * max(waiting, 1))


def _year(leader_has_a_coach: bool) -> tuple[Snapshot, dt.date]:
    plan = SmallPlan().person("imran-sadiq", career_stage="established")
    plan.person("ellie-marsh", career_stage="ect-year-1")
    plan.person("kwame-boateng", career_stage="established")
    plan.person("sian-hughes", career_stage="middle-leader")
    plan.pair("imran-sadiq", "ellie-marsh").pair("imran-sadiq", "kwame-boateng")
    if leader_has_a_coach:
        plan.pair("imran-sadiq", "sian-hughes")
    else:
        plan.pair("imran-sadiq", "sian-hughes", state="offered", starts_on=dt.date(2027, 4, 12))
    return plan.snapshot(), TODAY


def breaking_plan() -> tuple[Snapshot, dt.date]:
    return _year(leader_has_a_coach=False)


def mended_plan() -> tuple[Snapshot, dt.date]:
    return _year(leader_has_a_coach=True)
