"""What the plan of slots is judged by, in the school's own order of what matters."""

from collections.abc import Mapping, Sequence

from goldenthread.planner.slots.coaching_asks import USUAL_CADENCE_WEEKS, CoachingAsks
from goldenthread.planner.slots.coaching_columns import Cycle
from goldenthread.planner.slots.columns import COACHING, TEAM, Ask
from goldenthread.planner.slots.model import Goal
from goldenthread.planner.slots.published import SLOT_CHANGED, PublishedCycle, cost_of_change
from goldenthread.planner.slots.team_slots import TeamSlot
from goldenthread.planner.wishes import Matter

type Way = Cycle | TeamSlot
type SlotGoal = Goal[Way]

COACHEES_LEFT_OUT = "coachees left out"
TEAMS_WITHOUT = "teams without a slot"
MOVED = "weight of what moves"
COVERED = "lessons covered in four weeks"
DAYS_OFF = "sessions of somebody on a day off"
SLOW_CYCLES = "cycles slower than a fortnight"
SLOW_TEAMS = "team slots slower than asked"
UNTRAINED = "coaches without recent training"
FAR = "pairs of different subjects"
WAIT = "school days between look and talk"
CHANGED_COACH = "coachees who change their coach"
CHANGED_SLOT = "team slots changed or new after school"


def goals_of(
    order: Sequence[Matter],
    asks: CoachingAsks,
    published: Mapping[str, PublishedCycle],
    *,
    teams: bool = True,
) -> list[SlotGoal]:
    """The goals of each matter together, with or without those of teams. Nothing counts as moved
    where no plan is in use.
    """
    goals = [_left_out(COACHEES_LEFT_OUT, COACHING), *_of_coaching(asks)]
    if teams:
        goals += [_left_out(TEAMS_WITHOUT, TEAM), *_of_teams()]
    if published:
        goals.append(_moved(published))
    # Sorting keeps the order inside a matter.
    return sorted(goals, key=lambda goal: order.index(goal.matter))


def _left_out(name: str, kind: str) -> SlotGoal:
    def price(ask: Ask) -> int:
        return int(ask[0] == kind)

    return Goal(name, Matter.LEFT_OUT, _nothing, price)


def _nothing(way: Way) -> int:
    return 0


def _moved(published: Mapping[str, PublishedCycle]) -> SlotGoal:
    def price(way: Way) -> int:
        if isinstance(way, Cycle):
            return cost_of_change(way, published)
        return SLOT_CHANGED if way.team.present and not way.is_kept else 0

    return Goal(MOVED, Matter.MOVED, price)


def _of_teams() -> list[SlotGoal]:
    def covered(way: Way) -> int:
        return len(way.covered) if isinstance(way, TeamSlot) else 0

    def days_off(way: Way) -> int:
        return way.away if isinstance(way, TeamSlot) else 0

    def slower(way: Way) -> int:
        return int(isinstance(way, TeamSlot) and way.is_slower)

    def changed(way: Way) -> int:
        if not isinstance(way, TeamSlot) or way.is_kept:
            return 0
        return int(way.after_hours or way.team.present is not None)

    return [
        Goal(COVERED, Matter.COVER, covered),
        Goal(DAYS_OFF, Matter.FAIRNESS, days_off),
        Goal(SLOW_TEAMS, Matter.RHYTHM, slower),
        Goal(CHANGED_SLOT, Matter.PREFERENCES, changed),
    ]


def _of_coaching(asks: CoachingAsks) -> list[SlotGoal]:
    coaches = {coach.person: coach for coach in asks.coaches}
    coachees = {coachee.person: coachee for coachee in asks.coachees}

    def slow(way: Way) -> int:
        return int(isinstance(way, Cycle) and way.cadence_weeks > USUAL_CADENCE_WEEKS)

    def untrained(way: Way) -> int:
        return int(isinstance(way, Cycle) and not coaches[way.coach].is_trained)

    def far(way: Way) -> int:
        if not isinstance(way, Cycle):
            return 0
        mine = coachees[way.coachee].subjects
        return int(bool(mine) and mine.isdisjoint(coaches[way.coach].subjects))

    def wait(way: Way) -> int:
        return way.wait_days if isinstance(way, Cycle) else 0

    def changes(way: Way) -> int:
        return int(isinstance(way, Cycle) and coachees[way.coachee].coach not in ("", way.coach))

    return [
        Goal(SLOW_CYCLES, Matter.RHYTHM, slow),
        Goal(UNTRAINED, Matter.CLOSENESS, untrained),
        Goal(FAR, Matter.CLOSENESS, far),
        Goal(WAIT, Matter.CLOSENESS, wait),
        Goal(CHANGED_COACH, Matter.PREFERENCES, changes),
    ]
