"""Every way in which one coachee could be coached that is legal by itself: one column each.

Legality never reaches the solver: a line manager, PPA, a day off or three days between look and
talk make no column.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.planner.fortnight import DAYS_IN_A_FORTNIGHT, Fortnight, Has, Slot
from goldenthread.planner.slots.coaching_asks import (
    LONGEST_CADENCE_WEEKS,
    USUAL_CADENCE_WEEKS,
    CoachAtHand,
    Coachee,
    CoachingAsks,
)
from goldenthread.planner.slots.columns import COACHING, Ask, Time

# R042: the talk follows the look within two school days.
LONGEST_WAIT_DAYS = 2
# The longest cadence is four weeks, so that two fortnights tell the whole rhythm.
FORTNIGHTS = 2


@dataclass(frozen=True, slots=True)
class Cycle:
    """One coachee with one coach: the look at a lesson, the talk after it, and how often.

    A cycle every four weeks falls into every other fortnight: the first or the second.
    """

    coachee: str
    coach: str
    look: Slot
    talk: Slot
    cadence_weeks: int
    fortnights: tuple[int, ...]

    @property
    def ask(self) -> Ask:
        return COACHING, self.coachee

    @property
    def group(self) -> str:
        return self.coach

    @property
    def wait_days(self) -> int:
        """School days from look to talk."""
        return (self.talk.day - self.look.day) % DAYS_IN_A_FORTNIGHT

    @property
    def taken(self) -> Iterator[Time]:
        """Whose time it takes, when and in which fortnight. The coachee has to teach at the look,
        so a team cannot have them away from that lesson.

        A talk on a day before the look's falls into the fortnight after it.
        """
        for fortnight in self.fortnights:
            after = (fortnight + 1) % FORTNIGHTS if self.talk.day < self.look.day else fortnight
            yield self.coach, self.look, fortnight
            yield self.coachee, self.look, fortnight
            yield self.coach, self.talk, after
            yield self.coachee, self.talk, after


RHYTHMS: tuple[tuple[int, tuple[int, ...]], ...] = (
    (USUAL_CADENCE_WEEKS, (0, 1)),
    (LONGEST_CADENCE_WEEKS, (0,)),
    (LONGEST_CADENCE_WEEKS, (1,)),
)


def legal_cycles(fortnight: Fortnight, asks: CoachingAsks) -> list[Cycle]:
    """All columns, in a fixed order."""
    return [
        cycle
        for coachee in asks.coachees
        for coach in asks.coaches
        if asks.may_coach(coach, coachee)
        for cycle in _cycles_of(fortnight, coachee, coach)
    ]


def _cycles_of(fortnight: Fortnight, coachee: Coachee, coach: CoachAtHand) -> Iterator[Cycle]:
    coach_free = set(fortnight.slots_with(coach.person, Has.FREE, Has.PROTECTED))
    looks = [s for s in fortnight.slots_with(coachee.person, Has.TEACHING) if s in coach_free]
    talks = [s for s in fortnight.slots_with(coachee.person, Has.FREE) if s in coach_free]
    for look in looks:
        for talk in talks:
            wait = (talk.day - look.day) % DAYS_IN_A_FORTNIGHT
            if wait > LONGEST_WAIT_DAYS or (wait == 0 and talk <= look):
                continue
            for weeks, fortnights in RHYTHMS:
                yield Cycle(coachee.person, coach.person, look, talk, weeks, fortnights)
