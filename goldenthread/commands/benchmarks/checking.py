"""How long the rules take on the sample school, and how that grows with the school."""

import datetime as dt
import math
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from goldenthread.checks.engine import check
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
    rows = [yardstick, timed("all rules, Ashmoor Vale, 120 staff", lambda: _check(snapshot), runs)]
    yield from table(rows, yardstick)
    yield ""
    grown = [_grown(snapshot, times, runs) for times in TIMES]
    yield from table((row for _, row in grown), grown[0][1])
    yield f"Time grows with the staff to the power of {_exponent(grown):.2f}."


def _check(snapshot: Snapshot) -> None:
    # A copy, because a snapshot remembers what was read from it.
    check(replace(snapshot), TODAY)


def _grown(snapshot: Snapshot, times: int, runs: int) -> tuple[int, Measured]:
    larger = many_times(snapshot, times)
    staff = len(larger.people)
    return staff, timed(f"all rules, {staff:,} staff", lambda: _check(larger), max(runs // 2, 1))


def _exponent(points: list[tuple[int, Measured]]) -> float:
    """The slope of a least-squares line through the logarithms."""
    xs = [math.log(staff) for staff, _ in points]
    ys = [math.log(row.median) for _, row in points]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    above = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    return above / sum((x - mean_x) ** 2 for x in xs)
