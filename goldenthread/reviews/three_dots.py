"""What staff, leaders and records say of one statement, as three marks on one line."""

from dataclasses import dataclass
from fractions import Fraction

from goldenthread.reviews.scoring import Known, Span

WIDTH = 200


@dataclass(frozen=True, slots=True)
class ThreeDots:
    """Places along a line of 200 units for 0 to 100 per cent; empty where a mark is missing.

    Staff are a disc, leaders a square and the records a ring, so that nothing rests on colour. The
    staff's range, where there is one, and the gap to the leaders are drawn as lines.
    """

    staff: str = ""
    staff_low: str = ""
    staff_high: str = ""
    leaders: str = ""
    evidence: str = ""


def draw(known: Known) -> ThreeDots:
    staff = known.staff
    has_range = staff is not None and staff.is_range
    return ThreeDots(
        staff=_place(staff),
        staff_low=_short(staff.low) if staff and has_range else "",
        staff_high=_short(staff.high) if staff and has_range else "",
        leaders=_place(known.leaders),
        evidence=_place(known.evidence),
    )


def _place(span: Span | None) -> str:
    return "" if span is None else _short(span.middle)


def _short(percent: Fraction) -> str:
    return f"{float(percent) * WIDTH / 100:.1f}".removesuffix(".0")
