"""How well and how fast coaching is planned for made-up schools of three sizes."""

import datetime as dt
import random
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.planner.fortnight import read_fortnight
from goldenthread.planner.slots.coaching_asks import CoachingAsks, read_asks
from goldenthread.planner.slots.coaching_columns import Cycle, legal_cycles
from goldenthread.planner.slots.coaching_model import plan_coaching
from goldenthread.planner.slots.first_fit import first_fit
from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot

TODAY = dt.date(2027, 2, 5)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
PERIODS = 5
SEEDS = (1, 2, 3)
SECONDS = {20: 15.0, 75: 60.0, 150: 300.0}


@dataclass(frozen=True, slots=True)
class Tightness:
    """How many of the free periods are taken, and minutes protected for each coach."""

    name: str
    free: float
    protected_minutes: int


TIGHT = (Tightness("typical", 0.2, 275), Tightness("tight", 0.14, 220))
# Periods that are kept free of lessons for those who coach, above what everybody has.
MORE_FOR_COACHES = 0.12


def measure(runs: int) -> Iterator[str]:
    """Nine in ten teachers ask for coaching, one in seven coaches; `runs` seeds of each, up to 3.

    Left out and slow are the first two tiers; the ratio is first fit's left out to the planner's.
    """
    yield (
        f"{'school':<26}{'ways':>8}{'left out':>10}{'bound':>7}{'slow':>6}{'bound':>7}"
        f"{'proved':>8}{'seconds':>9}{'first fit: left out':>21}{'MB':>7}"
    )
    for teachers, seconds in SECONDS.items():
        for tightness in TIGHT:
            for seed in SEEDS[: min(runs, len(SEEDS))]:
                snapshot = made_school(teachers, tightness, seed)
                yield _line(f"{teachers} teachers, {tightness.name}, {seed}", snapshot, seconds)
    yield _line("Ashmoor Vale", ashmoor_vale(), SECONDS[75])


def _line(name: str, snapshot: Snapshot, seconds: float) -> str:
    begun = time.perf_counter()
    asks, cycles = _asked(snapshot)
    quick = first_fit(asks, cycles)
    plan = plan_coaching(asks, cycles, seconds=seconds, start=quick)
    took = time.perf_counter() - begun
    left_out, slow = plan.tiers[:2]
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    megabytes = most / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return (
        f"{name:<26}{len(cycles):>8,}{left_out.value:>10}{left_out.bound:>7}{slow.value:>6}"
        f"{slow.bound:>7}{'yes' if plan.is_proved else 'no':>8}{took:>9.1f}"
        f"{len(asks.coachees) - len(quick):>21}{megabytes:>7.0f}"
    )


def _asked(snapshot: Snapshot) -> tuple[CoachingAsks, Sequence[Cycle]]:
    asks = read_asks(snapshot, TODAY, {})
    return asks, legal_cycles(read_fortnight(snapshot), asks)


def made_school(teachers: int, tightness: Tightness, seed: int) -> Snapshot:
    """A school with a timetable of two weeks, the same for the same seed."""
    dice = random.Random(seed)  # noqa: S311 - a made-up school keeps no secret
    people = [f"teacher-{number:03}" for number in range(teachers)]
    heads = people[:: max(8, teachers // 10)]
    coaches = people[3::7]
    boss = {person: heads[place % len(heads)] for place, person in enumerate(people)}
    base = ashmoor_vale()
    lessons = [
        r.Lesson(person=person, week=week, weekday=weekday, period=str(period), kind=kind)
        for person in people
        for week in ("A", "B")
        for weekday in WEEKDAYS
        for period in range(1, PERIODS + 1)
        for kind in [_kind(dice, tightness.free, person in coaches)]
        if kind
    ]
    asking = [person for person in people if dice.random() < 0.9]
    return Snapshot(
        school=base.school,
        year=base.year,
        terms=base.terms,
        days=base.days,
        periods=base.periods,
        people=tuple(r.Person(id=person, name=person) for person in people),
        posts=tuple(
            r.Post(
                id=person,
                person=person,
                job_title="Teacher",
                staff_group="teacher",
                fte=Decimal(1),
                subject=f"Subject {place % 8}",
                line_manager=boss[person] if boss[person] != person else "",
            )
            for place, person in enumerate(people)
        ),
        timetable=tuple(lessons),
        coaches=tuple(
            r.Coach(
                person=person,
                protected_minutes=tightness.protected_minutes,
                trained_on=dt.date(2026, 6, 1),
            )
            for person in coaches
        ),
        coaching_pairs=tuple(
            r.CoachingPair(
                id=person,
                coach=dice.choice([coach for coach in coaches if coach != person]),
                coachee=person,
                cadence_weeks=2,
                state="running",
                starts_on=dt.date(2026, 9, 14),
            )
            for person in asking
        ),
    )


def _kind(dice: random.Random, free: float, coaches: bool) -> str:
    drawn = dice.random()
    if drawn < free:
        return ""
    if coaches and drawn < free + MORE_FOR_COACHES:
        return "protected"
    return "ppa" if drawn > 0.9 else "lesson"
