"""How the figures of a review are said: spans, gaps, and what keeps a section from a level."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from goldenthread.kernel.sentences import counted, listed
from goldenthread.reviews.scoring import Asks, HeldBack, Part, Span, WeighedSection, shown
from goldenthread.snapshot.readings.verdict_words import FEWEST_FOR_PERCENTAGES

# From here down one more answer moves the figure by five points or more.
FEW_ANSWERS = 20
NOTHING = "–"
PARTS = {
    Part.STAFF: "what staff say",
    Part.EVIDENCE: "what the records show",
    Part.LEADERS: "what leaders say",
}


def figure_words(span: Span | None) -> str:
    """`53.5`, or `50.1 to 55.0` where only a range is known."""
    if span is None:
        return NOTHING
    low, high = shown(span.low), shown(span.high)
    return str(low) if low == high else f"{low} to {high}"


def percent_words(span: Span | None) -> str:
    """`58%`, or `40% to 57%`."""
    if span is None:
        return NOTHING
    low, high = _whole(span.low), _whole(span.high)
    return f"{low}%" if low == high else f"{low}% to {high}%"


def staff_words(span: Span | None, n: int | None) -> str:
    """`58%`; of fewer than thirty answers the count itself, `8 of 14` or `7 to 9 of 14`."""
    if span is None or n is None or n >= FEWEST_FOR_PERCENTAGES:
        return percent_words(span)
    fewest, most = _whole(span.low * n / 100), _whole(span.high * n / 100)
    return f"{fewest} of {n}" if fewest == most else f"{fewest} to {most} of {n}"


def gap_words(gap: Span | None) -> str:
    """`leaders see it 21 points better than staff`; both ends where it is a range."""
    if gap is None:
        return "the gap between leaders and staff is not known"
    low, high = shown(gap.low), shown(gap.high)
    if low == high == 0:
        return "leaders and staff see it alike"
    if low >= 0:
        return f"leaders see it {_points(low, high)} better than staff"
    if high <= 0:
        return f"staff see it {_points(-high, -low)} better than leaders"
    return (
        f"anything from staff {_points(-low, -low)} better than leaders to leaders "
        f"{_points(high, high)} better than staff"
    )


def level_words(section: WeighedSection) -> str:
    """`Emerging`; `Emerging, perhaps Bronze` where the ranges leave it open."""
    if section.figure is None:
        return "not known yet"
    if section.perhaps == section.level:
        return section.level
    return f"{section.level}, perhaps {section.perhaps}"


def held_back_words(section: WeighedSection) -> str:
    """One sentence that names the statement; empty at the highest level."""
    held = section.held_back
    if held is None or not held.code:
        return ""
    if held.asks is Asks.UNKNOWN:
        return (
            f"{held.level} asks something of every decisive statement, and of {held.code} too "
            "little is known yet."
        )
    stands = _stands(section, held)
    if held.asks is Asks.GAP:
        return (
            f"{held.level} asks that leaders and staff lie less than {held.needed} points apart on "
            f"every decisive statement; on {held.code} it is {stands}."
        )
    if held.asks is Asks.SECTION:
        return (
            f"{held.level} begins at {held.needed} for the section, which stands at {stands}; "
            f"{held.code} draws it down most."
        )
    return (
        f"{held.level} asks for {held.needed} on every decisive statement, and {held.code} stands "
        f"at {stands}{_section_too(section, held)}."
    )


def _stands(section: WeighedSection, held: HeldBack) -> str:
    """The figure as the tables tell it, with both ends where it is a range."""
    if held.asks is Asks.SECTION:
        return figure_words(section.figure)
    one = next(one for one in section.statements if one.known.code == held.code)
    if held.asks is Asks.DECISIVE:
        return figure_words(one.figure)
    gap = one.known.gap
    return _short(held.stands) if gap is None or not gap.is_range else figure_words(gap)


def _section_too(section: WeighedSection, held: HeldBack) -> str:
    if section.figure is None or shown(section.figure.low) >= held.section:
        return ""
    return f"; the section as a whole needs {held.section}"


def missing_words(missing: Sequence[Part]) -> str:
    """`without what the records show: its share went to the others`; empty where all is there."""
    if not missing:
        return ""
    if len(missing) == len(Part):
        return "nothing is known of it yet"
    parts = listed([PARTS[part] for part in missing])
    return f"without {parts}: the share went to the rest"


def caution_words(n: int | None) -> str:
    """What one answer weighs where few have answered; empty where many did, or nobody knows."""
    if n is None or n > FEW_ANSWERS:
        return ""
    return f"{counted(n, 'answer')}: one more or less moves it by {_short(Fraction(100, n))} points"


def few_words(answers: Sequence[int]) -> str:
    """One sentence for a section in which few answered every statement; else empty."""
    if not answers or max(answers) > FEW_ANSWERS:
        return ""
    most = _short(Fraction(100, min(answers)))
    return f"Few answered: one answer more or less moves a staff figure by up to {most} points"


def _points(low: Decimal, high: Decimal) -> str:
    if low == high:
        return f"{_plain(low)} {'point' if low == 1 else 'points'}"
    return f"{_plain(low)} to {_plain(high)} points"


def _short(value: Fraction | None) -> str:
    return NOTHING if value is None else _plain(shown(value))


def _plain(value: Decimal) -> str:
    return str(value).removesuffix(".0")


def _whole(value: Fraction) -> int:
    return int(value + Fraction(1, 2))
