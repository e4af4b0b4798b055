"""The bars that the planner is to reach, each beside what was measured."""

from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.commands.benchmarks.planning_run import Measured


@dataclass(frozen=True, slots=True)
class Bars:
    """Of a school of this size: seconds to the first plan, and to within `percent` of the bound.

    `again` is for planning again, where a bar is set.
    """

    first: float
    percent: int
    near: float
    again: float | None = None
    megabytes: float | None = None


BARS = {
    20: Bars(first=5, percent=1, near=15),
    75: Bars(first=10, percent=2, near=60, again=10),
    150: Bars(first=30, percent=2, near=300, megabytes=2000),
}
# Of the weight that is proved to have to move, so much more may.
MORE_MOVED = 0.1
COVER_OF_GREEDY = 0.5


def verdicts(row: Measured, bars: Bars) -> Iterator[str]:
    """A line a bar: what was asked, what was measured, and whether it was reached."""
    if row.refused:
        yield f"a plan: missed, refused with “{row.refused}”"
        return
    yield _time(f"first plan of a part in {bars.first:g} s", row.told, bars.first)
    yield _time(f"first plan of the year in {bars.first:g} s", row.first, bars.first)
    near = row.near.get(bars.percent)
    words = f"within {bars.percent}% of the bounds in {bars.near:g} s"
    if near is None:
        yield f"{words}: missed, {100 * row.gap:.1f}% at the end of {row.seconds:.0f} s"
    else:
        yield _time(words, near, bars.near)
    more = row.unplaced - row.unplaced_bound
    yield _told("no ask unplaced that the bound allows", more <= 0, f"{row.unplaced}", f"{more}")
    number = len(row.broken)
    yield _told("nothing unlawful", not number, "0", f"{number}: {'; '.join(row.broken[:2])}")
    yield from _beside(row)
    for again in row.again:
        yield from _again(row, bars, again.name)
    if bars.megabytes is not None:
        over = row.megabytes - bars.megabytes
        words = f"under {bars.megabytes:,.0f} MB"
        yield _told(words, over < 0, f"{row.megabytes:,.0f}", f"{over:,.0f} MB")


def _beside(row: Measured) -> Iterator[str]:
    for name, other in row.beside.items():
        share = f"{other.planners / other.number:.2f}" if other.number else "-"
        numbers = f"{other.planners:,} to {other.number:,}, ratio {share}"
        words = f"never worse than {name} in the same time"
        yield _told(words, not other.is_worse, numbers, numbers)
    greedy = row.beside.get("first fit")
    if greedy is not None and greedy.covered:
        most = COVER_OF_GREEDY * greedy.covered
        words = f"at most half of the {greedy.covered} lessons that first fit covers"
        yield _told(words, row.covered <= most, f"{row.covered}", f"{row.covered - most:g}")


def _again(row: Measured, bars: Bars, name: str) -> Iterator[str]:
    again = next(each for each in row.again if each.name == name)
    if again.refused:
        yield f"planning again when {name}: missed, refused with “{again.refused}”"
        return
    if bars.again is not None:
        yield _time(f"planning again in {bars.again:g} s when {name}", again.seconds, bars.again)
    over = again.moved - (1 + MORE_MOVED) * again.least
    words = f"no more moved than the proved least and a tenth when {name}"
    yield _told(words, over <= 0, f"{again.moved} to {again.least}", f"{over:.1f}")


def _time(words: str, seconds: float | None, most: float) -> str:
    if seconds is None:
        return f"{words}: missed, never"
    return _told(words, seconds <= most, f"{seconds:.1f} s", f"{seconds - most:.1f} s")


def _told(words: str, is_reached: bool, value: str, missed_by: str) -> str:
    return f"{words}: reached, {value}" if is_reached else f"{words}: missed by {missed_by}"
