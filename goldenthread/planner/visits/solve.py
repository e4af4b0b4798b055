"""Plans all visits: half-term by half-term, with what is proved of each goal for the whole year."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from goldenthread.planner.tiers import Tier
from goldenthread.planner.visits.asks import Ask
from goldenthread.planner.visits.block import Block
from goldenthread.planner.visits.chances import Chance
from goldenthread.planner.visits.counts import counted
from goldenthread.planner.visits.first_fit import first_fit
from goldenthread.planner.visits.goals import Aim, Goal
from goldenthread.planner.visits.programme import Programme, Values


@dataclass(frozen=True, slots=True)
class Plan:
    """A chance for each ask that has one, in the order of the asks."""

    visits: tuple[tuple[Ask, Chance], ...]
    left_out: tuple[Ask, ...]
    tiers: tuple[Tier, ...]

    @property
    def lessons_covered(self) -> int:
        return sum(len(chance.covered) for _, chance in self.visits)


@dataclass(frozen=True, slots=True)
class _Solved:
    block: Block
    chosen: tuple[Chance, ...]
    values: Values

    def value(self, goal: Goal) -> int:
        return self.values[goal][0] if self.values else counted(self.block, self.chosen, goal)

    def bound(self, goal: Goal) -> int:
        return self.values[goal][1] if self.values else 0


def plan_blocks(
    blocks: Sequence[Block],
    aims: Sequence[Aim],
    *,
    ends: float,
    seed: int,
    gap: float,
    report: Callable[[Plan], None] = lambda plan: None,
) -> Plan:
    """The best plan found by `ends`, a moment of `time.monotonic`. `report` is told on the way."""
    done = [_begun(block) for block in blocks]
    report(_together(done, aims))
    for place, each in enumerate(done):
        now = time.monotonic()
        until = now + (ends - now) / (len(done) - place)
        done[place] = _solved(each, until, seed, gap)
        report(_together(done, aims))
    return _together(done, aims, _whole_year(done, ends, seed))


def _begun(block: Block) -> _Solved:
    """First fit, of which nothing is proved."""
    chosen = first_fit(block.without(lambda chance: not chance.is_coached))
    return _Solved(block, chosen, {})


def _solved(begun: _Solved, ends: float, seed: int, gap: float) -> _Solved:
    block = begun.block.without(lambda chance: not chance.is_coached)
    goals = [aim.goal for aim in block.aims]
    # Where nobody needs cover, the many chances with cover need not be looked at.
    before = goals[: goals.index(Goal.COVERED)]
    if set(before) <= {Goal.LEFT_OUT, Goal.MOVED}:
        free = block.without(lambda chance: not chance.covered)
        chosen, values = Programme(free, seed=seed, gap=gap).solve(
            begun.chosen, ends, until=Goal.COVERED
        )
        if len(values) == len(goals):
            return _Solved(begun.block, chosen, values)
    chosen, values = Programme(block, seed=seed, gap=gap).solve(begun.chosen, ends)
    return _Solved(begun.block, chosen, values)


def _whole_year(done: Sequence[_Solved], ends: float, seed: int) -> dict[Goal, int]:
    """The least that could be left out and covered if nobody were taken by coaching.

    Coaching was planned before visits, so a bound that takes it as given would not be one on the
    year.
    """
    if not any(chance.is_coached for each in done for chance in each.block.chances):
        return {}
    least_out = [
        Programme(each.block, seed=seed, gap=0).least(Goal.LEFT_OUT, each.chosen, ends)
        if each.value(Goal.LEFT_OUT)
        else 0
        for each in done
    ]
    # What one half-term could leave out less, another one might leave out more.
    to_spare = sum(
        each.value(Goal.LEFT_OUT) - least for each, least in zip(done, least_out, strict=True)
    )
    least_covered = 0
    for each, least in zip(done, least_out, strict=True):
        if not each.value(Goal.COVERED):
            continue
        programme = Programme(each.block, seed=seed, gap=0)
        programme.allow(Goal.LEFT_OUT, least + to_spare)
        least_covered += programme.least(Goal.COVERED, each.chosen, ends)
    return {Goal.LEFT_OUT: sum(least_out), Goal.COVERED: least_covered}


def _together(
    done: Sequence[_Solved], aims: Sequence[Aim], year: Mapping[Goal, int] | None = None
) -> Plan:
    visits: list[tuple[Ask, Chance]] = []
    left_out: list[Ask] = []
    for each in done:
        taken = {chance.ask: chance for chance in each.chosen}
        for place, ask in enumerate(each.block.asks):
            if place in taken:
                visits.append((ask, taken[place]))
            else:
                left_out.append(ask)
    tiers = []
    for aim in aims:
        value = sum(each.value(aim.goal) for each in done)
        bound = sum(each.bound(aim.goal) for each in done)
        if year and aim.goal in year:
            bound = min(bound, year[aim.goal])
        tiers.append(Tier(aim.goal.value, value, bound, aim.matter))
    return Plan(tuple(visits), tuple(left_out), tuple(tiers))
