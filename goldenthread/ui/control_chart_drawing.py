"""A measure over time between the limits of its usual up and down."""

from dataclasses import dataclass

# Units of the drawing; see slope_chart.
LEFT, RIGHT, TOP, FOOT = 8.0, 312.0, 10.0, 150.0


@dataclass(frozen=True, slots=True)
class RunPoint:
    label: str
    value: float
    text: str
    is_signal: bool = False


@dataclass(frozen=True, slots=True)
class RunPicture:
    """The values of a run with its middle and limits, each also as written beside its line."""

    title: str
    points: tuple[RunPoint, ...]
    low: float
    middle: float
    high: float
    low_text: str
    middle_text: str
    high_text: str
    in_words: str


@dataclass(frozen=True, slots=True)
class DrawnPoint:
    point: RunPoint
    x: str
    y: str


@dataclass(frozen=True, slots=True)
class DrawnRun:
    picture: RunPicture
    points: tuple[DrawnPoint, ...]
    path: str
    low_y: str
    middle_y: str
    high_y: str


def draw_run(picture: RunPicture) -> DrawnRun:
    """Work out where each value lies; values and limits share one scale that holds them all."""
    values = [point.value for point in picture.points]
    least, most = min([picture.low, *values]), max([picture.high, *values])
    span = most - least
    step = (RIGHT - LEFT) / max(len(values) - 1, 1)

    def y(value: float) -> str:
        return _short(FOOT - (value - least) / span * (FOOT - TOP) if span else (TOP + FOOT) / 2)

    points = tuple(
        DrawnPoint(point, _short(LEFT + number * step), y(point.value))
        for number, point in enumerate(picture.points)
    )
    path = "M" + "L".join(f"{point.x},{point.y}" for point in points)
    return DrawnRun(picture, points, path, y(picture.low), y(picture.middle), y(picture.high))


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
