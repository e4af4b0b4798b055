"""What would bring coaching to those left out: each lever with how many it reaches."""

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median_low

from goldenthread.planner.answers import Reason
from goldenthread.planner.fortnight import Fortnight, Has
from goldenthread.planner.slots.coaching_asks import CoachAtHand, CoachingAsks
from goldenthread.planner.slots.coaching_columns import Cycle, legal_cycles
from goldenthread.planner.slots.columns import COACHING, Ask, Time
from goldenthread.planner.slots.goals import goals_of
from goldenthread.planner.slots.limits import limits_of
from goldenthread.planner.slots.model import Goal, Limit, Model, settle
from goldenthread.planner.slots.settling import Settings
from goldenthread.planner.slots.start import first_that_fits
from goldenthread.planner.wishes import Matter, Wishes
from goldenthread.snapshot.readings.coaching import MINUTES_OF_A_CYCLE
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.snapshot import Snapshot

# Two drop-ins of half an hour fit into one free period of the coach.
DROP_INS_IN_A_PERIOD = 2


def levers(
    snapshot: Snapshot,
    fortnight: Fortnight,
    asks: CoachingAsks,
    left_out: Sequence[str],
    seconds: float,
    seed: int,
) -> Iterator[Reason]:
    """One sentence a lever. What is counted is a plan that exists, so the price is never too low:
    with more time to plan, more might be reached.
    """
    each = seconds / 3
    for words, changed, share in (
        (*_one_more(snapshot, fortnight, asks, left_out), False),
        ("Twice the protected minutes for every coach", _doubled(asks), False),
        ("Two drop-ins of 30 minutes in one free period", asks, True),
    ):
        if changed is None:
            continue
        still = _left_out(fortnight, changed, each, seed, share=share)
        reached = max(0, len(left_out) - still)
        minutes = _more_minutes(asks, changed)
        yield Reason(
            f"{words} would reach {reached} of the {len(left_out)} left out.",
            price=f"It takes {minutes:,} more protected minutes a fortnight." if minutes else "",
        )


def _left_out(
    fortnight: Fortnight, asks: CoachingAsks, seconds: float, seed: int, *, share: bool
) -> int:
    """How many are left out when nothing else counts; with `share` two looks fit into a period."""
    cycles = legal_cycles(fortnight, asks)
    wanted = [(COACHING, coachee.person) for coachee in asks.coachees]
    limits = [*limits_of(cycles, asks, Wishes())]
    columns = [_Untimed(cycle) if share else _Timed(cycle) for cycle in cycles]
    if share:
        limits += _shared_times(cycles)
    model: Model[_Timed] = Model(wanted, columns, limits)
    start = first_that_fits(model, lambda column: column.cycle.cadence_weeks)
    goals = goals_of(tuple(Matter), asks, {}, teams=False)
    least = Goal[_Timed](goals[0].name, goals[0].matter, left_out=goals[0].left_out)
    return len(settle(model, [least], start, Settings(seconds, seed)).left_out)


@dataclass(frozen=True)
class _Timed:
    """A cycle that takes its times alone."""

    cycle: Cycle

    @property
    def ask(self) -> Ask:
        return self.cycle.ask

    @property
    def group(self) -> str:
        return self.cycle.group

    @property
    def taken(self) -> Iterable[Time]:
        return self.cycle.taken


class _Untimed(_Timed):
    """A cycle whose times are counted in halves, elsewhere."""

    @property
    def taken(self) -> Iterable[Time]:
        return ()


def _shared_times(cycles: Sequence[Cycle]) -> Iterator[Limit]:
    """Every period in two halves: a look takes one of them, a talk both."""
    halves: dict[Time, dict[int, int]] = defaultdict(dict)
    for place, cycle in enumerate(cycles):
        for time in cycle.taken:
            is_look = time[:2] == (cycle.coach, cycle.look)
            halves[time][place] = 1 if is_look else DROP_INS_IN_A_PERIOD
    for weights in halves.values():
        yield Limit(weights, DROP_INS_IN_A_PERIOD)


def _doubled(asks: CoachingAsks) -> CoachingAsks:
    return dataclasses.replace(
        asks,
        coaches=tuple(
            dataclasses.replace(coach, protected_minutes=2 * coach.protected_minutes)
            for coach in asks.coaches
        ),
    )


def _one_more(
    snapshot: Snapshot, fortnight: Fortnight, asks: CoachingAsks, left_out: Sequence[str]
) -> tuple[str, CoachingAsks | None]:
    """Whoever has most looks and talks in common with those left out and may coach them."""
    coaching = {coach.person for coach in asks.coaches}
    never = {one.person: one.never for one in asks.coachees}
    free = {person: set(fortnight.slots_with(person, Has.FREE)) for person in fortnight.people}
    teaching = {person: set(fortnight.slots_with(person, Has.TEACHING)) for person in left_out}
    common: Counter[str] = Counter()
    for person in sorted(free.keys() - coaching):
        for other in left_out:
            if person != other and person not in never[other]:
                looks = len(free[person] & teaching[other])
                common[person] += looks * len(free[person] & free.get(other, set()))
    if not common or not any(common.values()):
        return "", None
    best = max(sorted(common), key=lambda person: common[person])
    usual = median_low([one.protected_minutes for one in asks.coaches] or [MINUTES_OF_A_CYCLE])
    new = CoachAtHand(best, max(usual, MINUTES_OF_A_CYCLE), is_trained=True, subjects=frozenset())
    words = f"One more trained coach, {name_of(snapshot, best)} for example,"
    return words, dataclasses.replace(asks, coaches=(*asks.coaches, new))


def _more_minutes(before: CoachingAsks, after: CoachingAsks) -> int:
    return sum(one.protected_minutes for one in after.coaches) - sum(
        one.protected_minutes for one in before.coaches
    )
