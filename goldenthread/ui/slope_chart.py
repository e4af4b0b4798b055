"""Before and after as lines from left to right: what rose, what fell, what was forgotten."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

# Units of the drawing; its text is as large as these let it be on a phone 360 pixels wide.
LEFT, RIGHT = 92.0, 228.0
HEIGHT = 150.0
TOP = 26.0
LINE_OF_TEXT = 17.0


@dataclass(frozen=True, slots=True)
class Slope:
    """One line: `before` and `after` from 0 to 1, and both in words."""

    label: str
    before: float
    after: float
    before_text: str
    after_text: str


@dataclass(frozen=True, slots=True)
class SlopeChart:
    """Up to six lines on one scale from none to all. Each has a number that its table explains."""

    title: str
    before_label: str
    after_label: str
    slopes: tuple[Slope, ...]
    row_heading: str = "What"


@dataclass(frozen=True, slots=True)
class DrawnSlope:
    slope: Slope
    number: int
    y1: str
    y2: str
    left_y: str
    right_y: str


@dataclass(frozen=True, slots=True)
class DrawnSlopes:
    chart: SlopeChart
    slopes: tuple[DrawnSlope, ...]
    height: str
    foot: str


def draw_slopes(chart: SlopeChart) -> DrawnSlopes:
    """Work out where each line runs; labels that would cover one another are moved apart."""
    height = max(HEIGHT, LINE_OF_TEXT * len(chart.slopes))
    before = [_y(one.before, height) for one in chart.slopes]
    after = [_y(one.after, height) for one in chart.slopes]
    left, right = apart(before, TOP + height), apart(after, TOP + height)
    drawn = (
        DrawnSlope(one, number + 1, *map(_short, (y1, y2, left[number], right[number])))
        for number, (one, y1, y2) in enumerate(zip(chart.slopes, before, after, strict=True))
    )
    return DrawnSlopes(chart, tuple(drawn), _short(TOP + height + 10), _short(TOP + height))


def apart(places: Sequence[float], foot: float, least: float = LINE_OF_TEXT) -> list[float]:
    """The same places in the same order, moved so that each is `least` from the next."""
    order = sorted(range(len(places)), key=lambda index: (places[index], index))
    moved = list(places)
    for above, below in itertools.pairwise(order):
        moved[below] = max(moved[below], moved[above] + least)
    # What was pushed over the foot pushes back.
    limit = foot
    for index in reversed(order):
        moved[index] = min(moved[index], limit)
        limit = moved[index] - least
    return moved


def _y(share: float, height: float) -> float:
    return TOP + (1 - min(max(share, 0.0), 1.0)) * height


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
