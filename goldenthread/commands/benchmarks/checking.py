"""How long the rules take on the sample school, and how that grows with the school."""

import datetime as dt
import math
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from goldenthread.checks.engine import check
from goldenthread.checks.registry import RULE_FILES
from goldenthread.commands.benchmarks import checking_stored
from goldenthread.commands.benchmarks.larger_school import many_times
from goldenthread.commands.benchmarks.timing import Measured, table, timed
from goldenthread.folder.reading import read_folder
from goldenthread.folder.writing import write_folder
from goldenthread.sample.ashmoor_vale import ashmoor_vale
from goldenthread.snapshot.snapshot import Snapshot

TODAY = dt.date(2027, 2, 5)
TIMES = (1, 4, 16, 42)


def measure(runs: int) -> Iterator[str]:
    """The yardstick is reading the sample school's folder from disk."""
    snapshot = ashmoor_vale()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ashmoor-vale"
        write_folder(snapshot, path)
        yardstick = timed("reading the folder", lambda: read_folder(path), runs)
    rules = f"{len(RULE_FILES)} rules, Ashmoor Vale, {len(snapshot.people)} staff"
    rows = [yardstick, timed(f"{rules}, in memory", lambda: _check(snapshot), runs)]
    rows += checking_stored.measured(snapshot, TODAY, runs)
    yield from table(rows, yardstick)
    yield ""
    grown = [_grown(snapshot, times, runs) for times in TIMES]
    yield from table((row for _, row in grown), grown[0][1])
    power = _exponent(grown)
    yield f"Processor time grows with the staff to the power of {power:.2f}."


def _check(snapshot: Snapshot) -> None:
    # A copy, because a snapshot remembers what was read from it.
    check(replace(snapshot), TODAY, preview=True)


def _grown(snapshot: Snapshot, times: int, runs: int) -> tuple[int, Measured]:
    larger = many_times(snapshot, times)
    staff = len(larger.people)
    name = f"{len(RULE_FILES)} rules, {staff:,} staff"
    return staff, timed(name, lambda: _check(larger), max(runs // 2, 2))


def _exponent(points: list[tuple[int, Measured]]) -> float:
    """The slope of a least-squares line through the logarithms of the processor's times."""
    xs = [math.log(staff) for staff, _ in points]
    ys = [math.log(row.processor) for _, row in points]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    above = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    return above / sum((x - mean_x) ** 2 for x in xs)
