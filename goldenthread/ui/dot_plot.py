"""A figure at several times as dots with their ranges: what was counted, and what would fit too."""

from dataclasses import dataclass

from goldenthread.ui.bars import WIDTH


@dataclass(frozen=True, slots=True)
class Dot:
    """One time: `at` and the range `low` to `high` on the scale, and the same in words.

    `is_first` draws the baseline hollow. A figure without a range has neither `low` nor `high`.
    """

    label: str
    at: float
    text: str
    low: float | None = None
    high: float | None = None
    range_text: str = ""
    is_first: bool = False


@dataclass(frozen=True, slots=True)
class DotPlot:
    """All dots share one scale of `least` to `most`. `line` is a value asked for, and its words."""

    title: str
    dots: tuple[Dot, ...]
    least: float
    most: float
    scale: tuple[str, str]
    line: float | None = None
    line_label: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class DrawnDot:
    dot: Dot
    x: str
    low_x: str
    high_x: str


@dataclass(frozen=True, slots=True)
class DrawnDots:
    plot: DotPlot
    dots: tuple[DrawnDot, ...]
    line_x: str


def draw_dots(plot: DotPlot) -> DrawnDots:
    """Work out where each dot and range lies, in units of a 200-unit wide drawing.

    What lies beyond the scale is drawn at its end; the words beside it tell the figure.
    """

    def place(value: float | None) -> str:
        if value is None:
            return ""
        span = plot.most - plot.least
        share = (value - plot.least) / span if span > 0 else 0.5
        return f"{min(max(share, 0.0), 1.0) * WIDTH:.1f}".removesuffix(".0")

    return DrawnDots(
        plot,
        tuple(DrawnDot(dot, place(dot.at), place(dot.low), place(dot.high)) for dot in plot.dots),
        place(plot.line),
    )
