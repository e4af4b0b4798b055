"""Who is to be coached, who may coach them, and what is known of both."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from goldenthread.kernel.dates import months_later
from goldenthread.snapshot.readings.coaching import MINUTES_OF_A_CYCLE, OPEN
from goldenthread.snapshot.readings.employment import is_employed, line_managers
from goldenthread.snapshot.readings.subjects import subjects_of
from goldenthread.snapshot.records import CoachingPair
from goldenthread.snapshot.snapshot import Snapshot

# Domain rule COA005.
MONTHS_A_TRAINING_LASTS = 24
USUAL_CADENCE_WEEKS = 2
LONGEST_CADENCE_WEEKS = 4


@dataclass(frozen=True, slots=True)
class Coachee:
    """Somebody who asks for coaching. `never` may not coach them: domain rule COA001.

    `coach` is whom they have today, empty for nobody; `pinned` is the only coach allowed.
    """

    person: str
    coach: str
    pinned: str
    never: frozenset[str]
    subjects: frozenset[str]


@dataclass(frozen=True, slots=True)
class CoachAtHand:
    """Somebody who coaches, with the minutes protected for it in a fortnight."""

    person: str
    protected_minutes: int
    is_trained: bool
    subjects: frozenset[str]

    @property
    def cycles_a_fortnight(self) -> int:
        """How many cycles fit into the protected minutes: domain rule COA004."""
        return self.protected_minutes // MINUTES_OF_A_CYCLE


@dataclass(frozen=True, slots=True)
class CoachingAsks:
    coachees: tuple[Coachee, ...]
    coaches: tuple[CoachAtHand, ...]

    def may_coach(self, coach: CoachAtHand, coachee: Coachee) -> bool:
        if coach.person == coachee.person or coach.person in coachee.never:
            return False
        return not coachee.pinned or coachee.pinned == coach.person


def read_asks(
    snapshot: Snapshot, today: dt.date, pins: Mapping[str, str], also: Collection[str] = ()
) -> CoachingAsks:
    """Everybody in an open pair asks to be coached; everybody in `coaches` at school may coach.

    `pins` fixes coaches by coachee; whoever is pinned, or named in `also`, asks to be coached too.
    Somebody whose coach has left still asks.
    """
    pairs = open_pairs(snapshot, today)
    today_coached = {
        pair.coachee: pair.coach if is_employed(snapshot, pair.coach, today) else ""
        for pair in pairs
    }
    asking = sorted({*today_coached, *pins, *also})
    trained_since = months_later(today, -MONTHS_A_TRAINING_LASTS)
    return CoachingAsks(
        tuple(
            Coachee(
                person,
                today_coached.get(person, ""),
                pins.get(person, ""),
                line_managers(snapshot, person, today) | _appraisers(snapshot, person, today),
                frozenset(subjects_of(snapshot, person, today)),
            )
            for person in asking
            if is_employed(snapshot, person, today)
        ),
        tuple(
            CoachAtHand(
                row.person,
                row.protected_minutes or 0,
                row.trained_on is not None and row.trained_on >= trained_since,
                frozenset(subjects_of(snapshot, row.person, today, row.subject)),
            )
            for row in sorted(snapshot.coaches, key=lambda row: row.person)
            if is_employed(snapshot, row.person, today)
        ),
    )


def open_pairs(snapshot: Snapshot, today: dt.date) -> list[CoachingPair]:
    """Pairs that are offered, running or paused, in order; their people may have left."""
    return [
        pair
        for pair in sorted(snapshot.coaching_pairs, key=lambda pair: pair.id)
        if pair.state in OPEN and (pair.ends_on is None or today <= pair.ends_on)
    ]


def _appraisers(snapshot: Snapshot, person: str, today: dt.date) -> set[str]:
    """Whoever this year's appraisal names, whatever the person's posts say."""
    return {
        row.appraiser
        for row in snapshot.having("appraisals", "person", person)
        if row.appraiser and (row.report_on is None or today <= row.report_on)
    }
