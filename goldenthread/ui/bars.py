"""Horizontal bars whose table is the picture: minutes used, planned, left, against a limit."""

from dataclasses import dataclass

from goldenthread.kernel.sentences import counted

WIDTH = 200.0


@dataclass(frozen=True, slots=True)
class BarPart:
    """`tone` is `mark-1`…`mark-6`, `mark-none`, `used`, `planned` or `over`."""

    label: str
    amount: float
    tone: str = "used"


@dataclass(frozen=True, slots=True)
class Bar:
    """`text` is the amount in words, since the bar alone cannot be read off."""

    label: str
    parts: tuple[BarPart, ...]
    text: str
    url: str = ""
    note: str = ""

    @property
    def total(self) -> float:
        return sum(part.amount for part in self.parts)


@dataclass(frozen=True, slots=True)
class BarPicture:
    """All bars share one scale from zero. `limit` draws a line that `limit_label` explains."""

    title: str
    bars: tuple[Bar, ...]
    limit: float | None = None
    limit_label: str = ""
    row_heading: str = ""
    amount_heading: str = "Time"


@dataclass(frozen=True, slots=True)
class DrawnPart:
    x: str
    width: str
    tone: str
    label: str


@dataclass(frozen=True, slots=True)
class DrawnBar:
    bar: Bar
    parts: tuple[DrawnPart, ...]
    over_limit: bool


@dataclass(frozen=True, slots=True)
class DrawnBars:
    picture: BarPicture
    bars: tuple[DrawnBar, ...]
    limit_x: str
    key: tuple[DrawnPart, ...]
    in_words: str


def draw_bars(picture: BarPicture) -> DrawnBars:
    """Work out where each part begins and ends, in units of a 200-unit wide drawing."""
    longest = max([picture.limit or 0.0, *(bar.total for bar in picture.bars)], default=0.0)
    scale = WIDTH / longest if longest > 0 else 0.0
    parts = {part.label: part for bar in picture.bars for part in bar.parts if part.label}
    key = tuple(DrawnPart("0", "0", part.tone, label) for label, part in parts.items())
    return DrawnBars(
        picture=picture,
        bars=tuple(_draw_bar(bar, scale, picture.limit) for bar in picture.bars),
        limit_x="" if picture.limit is None else _short(picture.limit * scale),
        key=key if len(key) > 1 else (),
        in_words=f"{counted(len(picture.bars), 'bar')} on one scale from zero.",
    )


def _draw_bar(bar: Bar, scale: float, limit: float | None) -> DrawnBar:
    drawn = []
    begin = 0.0
    for part in bar.parts:
        drawn.append(
            DrawnPart(_short(begin * scale), _short(part.amount * scale), part.tone, part.label)
        )
        begin += part.amount
    return DrawnBar(bar, tuple(drawn), over_limit=limit is not None and bar.total > limit)


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
