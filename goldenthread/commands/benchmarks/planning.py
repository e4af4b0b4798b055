"""How well and how fast a whole year is planned, for made schools of three sizes and a real one."""

from collections.abc import Iterator
from pathlib import Path

from goldenthread.commands.benchmarks.planning_bars import BARS, Bars, verdicts
from goldenthread.commands.benchmarks.planning_real import real_school
from goldenthread.commands.benchmarks.planning_run import Measured, Task, in_own_process
from goldenthread.planner.yardsticks.made_calls import FIRST_DAY
from goldenthread.planner.yardsticks.made_school import SIZES, TIGHTNESS, made_school
from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale
from goldenthread.sample.calendar_2026_27 import DAYS, DEMO_TODAY, TERMS, YEAR

SEEDS = (1, 2, 3)
# Given to the planner where the reader does not say.
SECONDS = {20: 15.0, 75: 60.0, 150: 300.0}
SIZE_OF_THE_SAMPLE = 75


def measure(
    runs: int,
    *,
    size: int | None = None,
    seconds: float | None = None,
    timetable: Path | None = None,
) -> Iterator[str]:
    """A line a school: `runs` seeds of each, up to 3. Yardsticks and bars come below it.

    Each school is planned in a process of its own. What a yardstick gets is the time that the
    planner took for each part, a second at least.
    """
    yield from _explained()
    missed, told = 0, 0
    for task, bars in _tasks(runs, size, seconds, timetable):
        row = in_own_process(task)
        yield _line(row)
        for words in _below(row, bars):
            told += 1
            missed += ": missed" in words
            yield words
    yield f"\n{told - missed} of {told} bars were reached."


def _tasks(
    runs: int, size: int | None, seconds: float | None, timetable: Path | None
) -> Iterator[tuple[Task, Bars]]:
    for each in SIZES:
        if size not in (None, each.teachers):
            continue
        limit = seconds or SECONDS[each.teachers]
        for tightness in TIGHTNESS:
            for seed in SEEDS[: min(runs, len(SEEDS))]:
                year = made_school(each, tightness, seed, year=YEAR, terms=TERMS, days=DAYS)
                name = f"{each.name} {each.teachers}, {tightness.name}, {seed}"
                yield Task(name, year, FIRST_DAY, limit), BARS[each.teachers]
    if size not in (None, SIZE_OF_THE_SAMPLE):
        return
    limit, bars = seconds or SECONDS[SIZE_OF_THE_SAMPLE], BARS[SIZE_OF_THE_SAMPLE]
    yield Task("Ashmoor Vale", ashmoor_vale(), DEMO_TODAY, limit), bars
    if timetable is not None:
        yield Task(timetable.stem, real_school(timetable), FIRST_DAY, limit), bars


def _explained() -> Iterator[str]:
    yield from (
        "Seconds to the first plan of the whole year and to within 5% and 1% of the bounds, in the",
        "school's order of tiers; `any` is the gap to any plan, whatever it gives up for it.",
        "`left` counts asks without a place and the least possible; `evening` is the most minutes",
        "of a person after school in a week, `part` a part-timer's required time against that of",
        "full-timers, `judged` what an independent judge finds unlawful.",
        "",
        _COLUMNS.format(
            "school", "first", "5%", "1%", "end", "number", "gap %", "any %", "proved", "left",
            "cover", "evening", "part", "MB", "judged",
        ),
    )  # fmt: skip


_COLUMNS = "{:<31}{:>6}{:>6}{:>6}{:>6}{:>8}{:>7}{:>7}{:>8}{:>7}{:>6}{:>8}{:>6}{:>6}{:>7}"


def _line(row: Measured) -> str:
    if row.refused:
        return f"{row.name:<31}refused: {row.refused}"
    return _COLUMNS.format(
        row.name,
        _seconds(row.first),
        _seconds(row.near[5]),
        _seconds(row.near[1]),
        _seconds(row.seconds),
        f"{row.number:,}",
        f"{100 * row.gap:.1f}",
        f"{100 * row.gap_to_any:.1f}",
        f"{row.proved}/{row.tiers}",
        f"{row.unplaced}/{row.unplaced_bound}",
        row.covered,
        row.evening_minutes,
        "-" if row.part_time is None else f"{row.part_time:.2f}",
        f"{row.megabytes:.0f}",
        len(row.broken),
    )


def _below(row: Measured, bars: Bars) -> Iterator[str]:
    for words in verdicts(row, bars):
        yield f"    {words}"


def _seconds(seconds: float | None) -> str:
    return "-" if seconds is None else f"{seconds:.1f}"
