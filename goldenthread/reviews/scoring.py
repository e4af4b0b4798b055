"""How a review is weighed: a statement from its three parts, a section from its statements.

Pure arithmetic: no database, no clock. Where the answers to a statement may only be published as a
range, both ends are carried through to the section and its level.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from fractions import Fraction

# A statement of this weight decides: each level asks something of every one of them.
DECISIVE = 3


class Part(StrEnum):
    STAFF = "staff"
    EVIDENCE = "evidence"
    LEADERS = "leaders"


@dataclass(frozen=True, slots=True)
class Span:
    """A figure in points. `low` and `high` differ where only a range is known."""

    low: Fraction
    high: Fraction

    @property
    def is_range(self) -> bool:
        return self.low != self.high

    @property
    def middle(self) -> Fraction:
        return (self.low + self.high) / 2


def exactly(value: Decimal | int | Fraction) -> Span:
    return Span(Fraction(value), Fraction(value))


def share_of(fewest: int, most: int, n: int) -> Span:
    """Between `fewest` and `most` of `n`, in per cent. `n` is above nought."""
    return Span(Fraction(100 * fewest, n), Fraction(100 * most, n))


def shown(value: Fraction) -> Decimal:
    """The figure as it stands on the page: to one decimal, halves up."""
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(Decimal("0.1"), ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Level:
    """What a section needs to reach it; `gap` is None where it asks nothing of gaps."""

    name: str
    section: int
    decisive: int
    gap: int | None = None


@dataclass(frozen=True, slots=True)
class Weighing:
    """The shares in per cent and the levels from the lowest, as a framework sets them."""

    staff: int
    evidence: int
    leaders: int
    levels: tuple[Level, ...]
    base_level: str

    def share(self, part: Part) -> int:
        return {Part.STAFF: self.staff, Part.EVIDENCE: self.evidence, Part.LEADERS: self.leaders}[
            part
        ]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one statement: each part in per cent, or None where it is missing."""

    code: str
    section: int
    weight: int
    staff: Span | None = None
    evidence: Span | None = None
    leaders: Span | None = None

    def part(self, part: Part) -> Span | None:
        return {Part.STAFF: self.staff, Part.EVIDENCE: self.evidence, Part.LEADERS: self.leaders}[
            part
        ]

    @property
    def is_decisive(self) -> bool:
        return self.weight >= DECISIVE

    @property
    def gap(self) -> Span | None:
        """How much better leaders see it than staff, in points; below nought the reverse."""
        if self.staff is None or self.leaders is None:
            return None
        return Span(self.leaders.low - self.staff.high, self.leaders.high - self.staff.low)


@dataclass(frozen=True, slots=True)
class WeighedStatement:
    """`missing` lists the parts whose share was spread over the others."""

    known: Known
    figure: Span | None
    missing: tuple[Part, ...]


class Asks(StrEnum):
    """What of a level is not reached yet."""

    SECTION = "section"
    DECISIVE = "decisive"
    GAP = "gap"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class HeldBack:
    """What keeps a section from `level`, and the statement to look at first.

    `stands` and `needed` are of that statement; for SECTION they are of the section, and the
    statement is the one that draws it down most. `section` is what the level asks of the section.
    """

    level: str
    asks: Asks
    code: str
    stands: Fraction | None
    needed: int
    section: int


@dataclass(frozen=True, slots=True)
class WeighedSection:
    """`level` is reached for certain; `perhaps` is reached if the ranges end well."""

    number: int
    statements: tuple[WeighedStatement, ...]
    figure: Span | None
    gap: Span | None
    level: str
    perhaps: str
    held_back: HeldBack | None


def weigh_statement(known: Known, weighing: Weighing) -> WeighedStatement:
    """The weighted mean of the parts that are known; the share of a missing one is spread.

    It is spread in proportion, so that the others keep their weight among themselves. A part whose
    share is 0 is not missed.
    """
    low = high = Fraction(0)
    total = 0
    missing = []
    for part in Part:
        span, share = known.part(part), weighing.share(part)
        if span is None:
            if share:
                missing.append(part)
            continue
        low, high, total = low + share * span.low, high + share * span.high, total + share
    figure = Span(low / total, high / total) if total else None
    return WeighedStatement(known, figure, tuple(missing))


def weigh_section(number: int, statements: Iterable[Known], weighing: Weighing) -> WeighedSection:
    """The mean of its statements by their weights, and the level that this is.

    Levels are read from the figures as they are shown, so that nobody has to explain a 60.0 that is
    not 60. A statement without any figure is left out of the mean; one that decides keeps the
    section from every level, since nobody knows that it is reached.
    """
    weighed = tuple(weigh_statement(known, weighing) for known in statements)
    figure = _mean([(one.known.weight, one.figure) for one in weighed])
    gap = _mean([(one.known.weight, one.known.gap) for one in weighed])
    level, held_back = _level(weighed, figure, weighing, certain=True)
    perhaps, _ = _level(weighed, figure, weighing, certain=False)
    return WeighedSection(number, weighed, figure, gap, level, perhaps, held_back)


def weigh(statements: Iterable[Known], weighing: Weighing) -> tuple[WeighedSection, ...]:
    """Every section in the order of its number."""
    by_section: dict[int, list[Known]] = {}
    for known in statements:
        by_section.setdefault(known.section, []).append(known)
    return tuple(
        weigh_section(number, by_section[number], weighing) for number in sorted(by_section)
    )


def _mean(figures: Sequence[tuple[int, Span | None]]) -> Span | None:
    told = [(weight, span) for weight, span in figures if span is not None]
    total = sum(weight for weight, _ in told)
    if not total:
        return None
    low = sum((weight * span.low for weight, span in told), Fraction(0))
    high = sum((weight * span.high for weight, span in told), Fraction(0))
    return Span(low / total, high / total)


def _level(
    statements: tuple[WeighedStatement, ...],
    figure: Span | None,
    weighing: Weighing,
    *,
    certain: bool,
) -> tuple[str, HeldBack | None]:
    """Climb from the lowest level until one is not reached, and say why not.

    `certain` takes the worse end of every range, otherwise the better one.
    """
    reached = weighing.base_level
    for level in weighing.levels:
        held_back = _held_back(statements, figure, level, certain=certain)
        if held_back is not None:
            return reached, held_back
        reached = level.name
    return reached, None


def _held_back(
    statements: tuple[WeighedStatement, ...], figure: Span | None, level: Level, *, certain: bool
) -> HeldBack | None:
    decisive = [one for one in statements if one.known.is_decisive]
    unknown = next((one for one in decisive if one.figure is None), None)
    if figure is None or unknown is not None:
        first = unknown or next(iter(statements), None)
        code = first.known.code if first else ""
        return HeldBack(level.name, Asks.UNKNOWN, code, None, level.decisive, level.section)
    short = [
        (_end(one.figure, certain), one.known.code)
        for one in decisive
        if one.figure is not None and shown(_end(one.figure, certain)) < level.decisive
    ]
    if short:
        stands, code = min(short)
        return HeldBack(level.name, Asks.DECISIVE, code, stands, level.decisive, level.section)
    if shown(_end(figure, certain)) < level.section:
        code = _draws_down_most(statements, level.section, certain=certain)
        stands = _end(figure, certain)
        return HeldBack(level.name, Asks.SECTION, code, stands, level.section, level.section)
    if level.gap is not None:
        return _held_back_by_gap(decisive, level, level.gap, certain=certain)
    return None


def _held_back_by_gap(
    decisive: list[WeighedStatement], level: Level, limit: int, *, certain: bool
) -> HeldBack | None:
    for one in decisive:
        if one.known.gap is None:
            return HeldBack(level.name, Asks.UNKNOWN, one.known.code, None, limit, level.section)
    # A staff figure at its worse end makes the gap wider, so the ends change places.
    wide = [
        (_end(one.known.gap, not certain), one.known.code)
        for one in decisive
        if one.known.gap is not None and shown(_end(one.known.gap, not certain)) >= limit
    ]
    if not wide:
        return None
    stands, code = max(wide, key=lambda gap: gap[0])
    return HeldBack(level.name, Asks.GAP, code, stands, limit, level.section)


def _draws_down_most(
    statements: tuple[WeighedStatement, ...], needed: int, *, certain: bool
) -> str:
    told = [
        (one.known.weight * (needed - _end(one.figure, certain)), one.known.code)
        for one in statements
        if one.figure is not None
    ]
    return max(told, key=lambda one: one[0])[1]


def _end(span: Span, certain: bool) -> Fraction:
    return span.low if certain else span.high
