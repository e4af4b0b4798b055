"""Times a call several times and lays the medians out in a table."""

import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of one subject: the median of its runs, with the quickest and the slowest.

    `processor` is for how long a core was at work on it, in the run with least; other programs on
    the machine hardly count in it.
    """

    name: str
    median: float
    quickest: float
    slowest: float
    processor: float


def timed(
    name: str,
    call: Callable[[], object],
    runs: int,
    *,
    before: Callable[[], object] = lambda: None,
) -> Measured:
    """Run the call once to warm up and then `runs` times, `before` each time and not timed."""
    before()
    call()
    seconds, processor = [], []
    for _ in range(runs):
        before()
        begun, begun_work = time.perf_counter(), time.process_time()
        call()
        processor.append(time.process_time() - begun_work)
        seconds.append(time.perf_counter() - begun)
    median = statistics.median(seconds)
    return Measured(name, median, min(seconds), max(seconds), min(processor))


def table(rows: Iterable[Measured], yardstick: Measured) -> Iterator[str]:
    """Lines of a table in milliseconds; the ratio is of medians, to the yardstick's."""
    yield (
        f"{'what':<58}{'median ms':>11}{'quickest':>10}{'slowest':>10}{'processor':>11}{'ratio':>9}"
    )
    for row in rows:
        ratio = row.median / yardstick.median
        yield (
            f"{row.name:<58}{row.median * 1000:>11.1f}{row.quickest * 1000:>10.1f}"
            f"{row.slowest * 1000:>10.1f}{row.processor * 1000:>11.1f}{ratio:>9.2f}"
        )
    yield f"The ratio is to: {yardstick.name}."
