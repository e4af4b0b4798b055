"""Coaching pairs: which are open, when they last met, what they cost a coach."""

import datetime as dt
from fractions import Fraction
from itertools import takewhile

from goldenthread.snapshot.readings.employment import is_employed, line_managers
from goldenthread.snapshot.readings.remembered import remembered
from goldenthread.snapshot.records import CoachingPair
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import PairState

OPEN = frozenset({PairState.OFFERED, PairState.RUNNING, PairState.PAUSED})

# A cycle costs the coach about 45 minutes and 10 of preparation.
MINUTES_OF_A_CYCLE = 55
USUAL_CADENCE_WEEKS = 2


def is_open(snapshot: Snapshot, pair: CoachingPair, on: dt.date) -> bool:
    """Whether the pair is offered, running or paused on this day and both are on the staff."""
    return pair.state in OPEN and _lasts(snapshot, pair, on)


def is_running(snapshot: Snapshot, pair: CoachingPair, on: dt.date) -> bool:
    """Whether the pair runs on this day and both are on the staff."""
    return pair.state == PairState.RUNNING and _lasts(snapshot, pair, on)


def _lasts(snapshot: Snapshot, pair: CoachingPair, on: dt.date) -> bool:
    return (pair.ends_on is None or on <= pair.ends_on) and all(
        is_employed(snapshot, person, on) for person in (pair.coach, pair.coachee)
    )


def running_pairs_of(snapshot: Snapshot, coach: str, on: dt.date) -> tuple[CoachingPair, ...]:
    """The pairs that this coach keeps going, in order."""
    pairs = snapshot.having("coaching_pairs", "coach", coach)
    running = (pair for pair in pairs if is_running(snapshot, pair, on))
    return tuple(sorted(running, key=lambda pair: pair.id))


def minutes_a_fortnight(pair: CoachingPair, cycle_minutes: int = MINUTES_OF_A_CYCLE) -> Fraction:
    """What the pair costs its coach in two weeks; a pair without a cadence is fortnightly."""
    return Fraction(cycle_minutes * 2, pair.cadence_weeks or USUAL_CADENCE_WEEKS)


def last_met_on(snapshot: Snapshot, pair: CoachingPair, until: dt.date) -> dt.date | None:
    """The day of the last touchpoint up to this day, or None."""
    days = [t.on for t in snapshot.having("touchpoints", "pair", pair.id) if t.on <= until]
    return max(days, default=None)


def coaches_with_room(snapshot: Snapshot, pair: CoachingPair, on: dt.date) -> list[str]:
    """Trained coaches who could take the coachee on, those with most spare time first.

    Whoever line-manages or appraises the coachee is left out.
    """
    unfit = line_managers(snapshot, pair.coachee, on) | {pair.coach, pair.coachee}
    needed = minutes_a_fortnight(pair)
    able = takewhile(lambda each: each[1] >= needed, _spare_minutes(snapshot, on))
    return [person for person, _ in able if person not in unfit]


@remembered
def _spare_minutes(snapshot: Snapshot, on: dt.date) -> tuple[tuple[str, Fraction], ...]:
    """Each trained coach with the minutes a fortnight left to them, those with most first."""
    spare: dict[str, Fraction] = {}
    for coach in snapshot.coaches:
        if coach.trained_on and is_employed(snapshot, coach.person, on):
            pairs = running_pairs_of(snapshot, coach.person, on)
            load = sum((minutes_a_fortnight(each) for each in pairs), Fraction(0))
            spare[coach.person] = (coach.protected_minutes or 0) - load
    return tuple(sorted(spare.items(), key=lambda each: (-each[1], each[0])))
