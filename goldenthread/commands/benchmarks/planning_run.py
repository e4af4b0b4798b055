"""Plans one school and measures it, in a process of its own so that its memory is its own."""

import datetime as dt
import resource
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from multiprocessing import get_context

from goldenthread.commands.benchmarks.plan_law import broken_rules
from goldenthread.commands.benchmarks.plan_weight import (
    covered_lessons,
    largest_evening_load,
    part_time_ratio,
)
from goldenthread.commands.benchmarks.planning_again import Again, plan_again
from goldenthread.kernel.errors import Refusal
from goldenthread.planner.answers import YearAnswer, changes_of
from goldenthread.planner.tiers import Tier
from goldenthread.planner.wishes import Matter, Part, Wishes
from goldenthread.planner.yardsticks.methods import METHODS, plan_by
from goldenthread.planner.yardsticks.one_number import (
    gap_in_order,
    least_number,
    one_number,
)
from goldenthread.planner.year import plan_year
from goldenthread.snapshot.changes import with_changes
from goldenthread.snapshot.snapshot import Snapshot

# A yardstick that is given less measures how long its model takes to build.
LEAST_SECONDS = 3.0
NEAR = (5, 2, 1)


@dataclass(frozen=True, slots=True)
class Task:
    """A school to plan within so many seconds, as on `today`."""

    name: str
    snapshot: Snapshot
    today: dt.date
    seconds: float
    with_yardsticks: bool = True


@dataclass(frozen=True, slots=True)
class Beside:
    """A yardstick's plan and the planner's, for the parts that both plan.

    `is_worse` says that the planner's is worse in the first tier in which they differ.
    """

    number: int
    planners: int
    is_worse: bool
    covered: int


@dataclass(frozen=True, slots=True)
class Measured:
    """`told` is when the first plan of any part was told of, `first` the first of all parts. They
    and `near`, by percent from the bounds, are seconds; None where it was not reached.

    `number` is the plan's one number, `gap` how far its tiers are above their bounds in the order,
    `bound` the least that is proved of the number of any plan, whatever it gives up. `proved` and
    `tiers` count tiers. `broken` is for what an independent judge finds unlawful.
    """

    name: str
    seconds: float
    told: float | None
    first: float | None
    near: Mapping[int, float | None]
    number: int
    gap: float
    bound: int
    proved: int
    tiers: int
    unplaced: int
    unplaced_bound: int
    covered: int
    evening_minutes: int
    part_time: float | None
    megabytes: float
    broken: tuple[str, ...] = ()
    beside: Mapping[str, Beside] = field(default_factory=dict)
    again: tuple[Again, ...] = ()
    refused: str = ""

    @property
    def gap_to_any(self) -> float:
        """How far the number is above that of any plan, as a share of it."""
        return (self.number - self.bound) / self.number if self.number else 0.0


def in_own_process(task: Task) -> Measured:
    """`measured`, run where nothing was run before."""
    # A snapshot that has been read keeps indexes that cannot travel.
    task = replace(task, snapshot=replace(task.snapshot))
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(measured, task).result()


def measured(task: Task) -> Measured:
    wishes = Wishes()
    trace: list[tuple[float, YearAnswer]] = []
    told: list[float] = []
    begun = time.monotonic()

    def report(so_far: YearAnswer) -> None:
        told.append(time.monotonic() - begun)
        # A plan of the first part alone is no plan of the year.
        if len(so_far.parts) == len(Part):
            trace.append((time.monotonic() - begun, so_far))

    try:
        answer = plan_year(task.snapshot, wishes, task.today, seconds=task.seconds, report=report)
    except Refusal as refusal:
        return _refused(task, str(refusal))
    seconds, memory = time.monotonic() - begun, megabytes()
    after = with_changes(task.snapshot, changes_of(answer.moves))
    beside, bounds = _beside(task, wishes, answer) if task.with_yardsticks else ({}, {})
    bound = sum(max(least_number(part.tiers), bounds.get(part.part, 0)) for part in answer.parts)
    return Measured(
        name=task.name,
        seconds=seconds,
        told=told[0] if told else None,
        first=trace[0][0] if trace else None,
        near={percent: _near(trace, answer, percent) for percent in NEAR},
        number=one_number(answer.tiers),
        gap=_gap(answer, answer),
        bound=bound,
        proved=sum(tier.is_proved for tier in answer.tiers),
        tiers=len(answer.tiers),
        unplaced=sum(part.tiers[0].value for part in answer.parts if part.tiers),
        unplaced_bound=sum(part.tiers[0].bound for part in answer.parts if part.tiers),
        covered=covered_lessons(after, task.today),
        evening_minutes=largest_evening_load(after, task.today),
        part_time=part_time_ratio(after, task.today),
        megabytes=memory,
        broken=tuple(broken_rules(task.snapshot, after, wishes, task.today)),
        beside=beside,
        again=tuple(plan_again(after, wishes, task.seconds)) if task.with_yardsticks else (),
    )


def _beside(
    task: Task, wishes: Wishes, answer: YearAnswer
) -> tuple[dict[str, Beside], dict[Part, int]]:
    """What each yardstick reaches in the time that the planner took for each part, and the bounds
    that the solvers among them proved for a part's number.
    """
    found: dict[str, Beside] = {}
    bounds: dict[Part, int] = {}
    seconds = {part.part: max(LEAST_SECONDS, part.seconds) for part in answer.parts}
    planners = {part.part: one_number(part.tiers) for part in answer.parts}
    for name in METHODS:
        other = plan_by(name, task.snapshot, wishes, task.today, seconds=seconds)
        after = with_changes(task.snapshot, changes_of(other.answer.moves))
        parts = {part.part for part in other.answer.parts}
        found[name] = Beside(
            one_number(other.answer.tiers),
            sum(planners[part] for part in parts),
            _is_worse(answer, other.answer),
            covered_lessons(after, task.today),
        )
        for part, bound in other.bounds.items():
            bounds[part] = max(bound, bounds.get(part, 0))
    return found, bounds


def _is_worse(answer: YearAnswer, other: YearAnswer) -> bool:
    """In the first tier in which they differ, in the order of matters over the parts both plan."""
    parts = {part.part for part in other.parts}
    mine = [tier for part in answer.parts if part.part in parts for tier in part.tiers]
    return _in_order(mine) > _in_order(list(other.tiers))


def _in_order(tiers: Sequence[Tier]) -> list[int]:
    order = list(Matter)
    return [tier.value for tier in sorted(tiers, key=lambda tier: order.index(tier.matter))]


def _near(trace: list[tuple[float, YearAnswer]], last: YearAnswer, percent: int) -> float | None:
    for seconds, answer in trace:
        if 100 * _gap(answer, last) <= percent:
            return seconds
    return None


def _gap(answer: YearAnswer, last: YearAnswer) -> float:
    """Against the bounds that were proved in the end."""
    bounds = {(p.part, tier.name): tier.bound for p in last.parts for tier in p.tiers}
    named = [((p.part, tier.name), tier) for p in answer.parts for tier in p.tiers]
    return gap_in_order([tier for _, tier in named], [bounds[name] for name, _ in named])


def _refused(task: Task, words: str) -> Measured:
    return Measured(
        task.name, 0, None, None, {}, 0, 0, 0, 0, 0, 0, 0, 0, 0, None, megabytes(), refused=words
    )


def megabytes() -> float:
    """The most memory that this process has had."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)
