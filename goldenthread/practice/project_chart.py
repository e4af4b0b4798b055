"""The counts of a project as a drawing: from zero, in order of days, with the baseline marked."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from goldenthread.kernel.dates import short_date
from goldenthread.kernel.numbers import plain_number

# In units of the drawing, which is as wide as a phone, so that its letters stay readable there.
WIDTH, HEIGHT = 320, 180
LEFT, RIGHT, TOP, BOTTOM = 36.0, 308.0, 14.0, 148.0
STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


@dataclass(frozen=True, slots=True)
class Measured:
    """One count: `counted` is over how many, where that is known."""

    number: int
    on: dt.date
    value: Decimal
    counted: int | None
    is_baseline: bool

    @property
    def value_words(self) -> str:
        return plain_number(self.value)


@dataclass(frozen=True, slots=True)
class Dot:
    x: str
    y: str
    is_baseline: bool
    words: str


@dataclass(frozen=True, slots=True)
class Tick:
    y: str
    text_y: str
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """`baseline_y` is empty where nothing was counted before the change."""

    dots: tuple[Dot, ...]
    line: str
    ticks: tuple[Tick, ...]
    baseline_y: str
    first_day: str
    last_day: str
    in_words: str


def baseline_of(points: Sequence[Measured]) -> Decimal | None:
    """The middle one of the counts from before the change."""
    before = [point.value for point in points if point.is_baseline]
    return median(before) if before else None


def draw_chart(points: Sequence[Measured], unit: str) -> Chart | None:
    """Return the drawing; None while there are fewer than two counts to compare."""
    if len(points) < 2:
        return None
    ordered = sorted(points, key=lambda point: (point.on, point.number))
    first, last = ordered[0].on, ordered[-1].on
    step = _step(max(point.value for point in ordered))
    top = step * 4
    days = max((last - first).days, 1)

    def x_of(on: dt.date) -> float:
        # A single day stands in the middle.
        share = (on - first).days / days if last > first else 0.5
        return LEFT + 8 + share * (RIGHT - LEFT - 16)

    def y_of(value: Decimal) -> float:
        return BOTTOM - float(value / top) * (BOTTOM - TOP)

    dots = tuple(
        Dot(
            _short(x_of(point.on)),
            _short(y_of(point.value)),
            point.is_baseline,
            f"{short_date(point.on)}: {plain_number(point.value)} {unit}".strip(),
        )
        for point in ordered
    )
    baseline = baseline_of(ordered)
    return Chart(
        dots=dots,
        line="M" + "L".join(f"{dot.x},{dot.y}" for dot in dots),
        ticks=tuple(
            Tick(
                _short(y_of(step * count)),
                _short(y_of(step * count) + 4),
                plain_number(step * count),
            )
            for count in range(5)
        ),
        baseline_y="" if baseline is None else _short(y_of(baseline)),
        first_day=short_date(first),
        last_day=short_date(last) if last > first else "",
        in_words="; ".join(dot.words for dot in dots),
    )


def _step(highest: Decimal) -> Decimal:
    """The smallest round step of which four reach the highest value."""
    size = Decimal(1)
    while size * 4 > highest > 0 and size > Decimal("0.01"):
        size /= 10
    while True:
        for step in STEPS:
            if size * step * 4 >= highest:
                return size * step
        size *= 10


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
