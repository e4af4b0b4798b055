"""How long a school folder takes on its way into an empty database."""

import csv
import time
from collections.abc import Iterator
from pathlib import Path

from goldenthread.commands.benchmarks.larger_school import many_times
from goldenthread.commands.benchmarks.own_database import own_database
from goldenthread.commands.benchmarks.timing import Measured, table, timed
from goldenthread.folder.reading import read_folder
from goldenthread.folder.writing import write_folder
from goldenthread.sample.ashmoor_vale import ashmoor_vale

ENOUGH_ROWS = 10_000


def measure(runs: int) -> Iterator[str]:
    """The yardstick is reading the same files with Python's csv module and doing nothing."""
    with own_database() as data_dir:
        path = data_dir / "folder"
        times = 1
        write_folder(ashmoor_vale(), path)
        while _count_rows(path) < ENOUGH_ROWS:
            times += 1
            write_folder(many_times(ashmoor_vale(), times), path)
        yardstick = timed("plain csv.reader over the same files", lambda: _count_rows(path), runs)
        rows = [yardstick, timed("reading the folder", lambda: read_folder(path), runs)]
        rows.append(_once("bringing it into an empty database", path))
        rows.append(_once("bringing it in again, unchanged", path))
        yield f"{_count_rows(path):,} rows, the sample school {times} times over"
        yield from table(rows, yardstick)


def _count_rows(path: Path) -> int:
    rows = 0
    for file_path in path.glob("*.csv"):
        with file_path.open(encoding="utf-8-sig", newline="") as file:
            rows += sum(1 for _ in csv.reader(file)) - 1
    return rows


def _once(name: str, path: Path) -> Measured:
    from goldenthread.accounts import public as accounts
    from goldenthread.exchange import public as exchange

    actor, at = accounts.SystemActor("benchmark"), accounts.now()
    begun, begun_work = time.perf_counter(), time.process_time()
    snapshot = read_folder(path).snapshot
    assert snapshot is not None
    school = accounts.School.objects.filter(slug=snapshot.school.id).first()
    school = school or accounts.open_school(
        snapshot.school.name, actor=actor, at=at, slug=snapshot.school.id
    )
    exchange.import_school_year(snapshot, school=school, actor=actor, at=at)
    processor, seconds = time.process_time() - begun_work, time.perf_counter() - begun
    return Measured(name, seconds, seconds, seconds, processor)
