"""This year's review beside an earlier one: what changed, and what may be no change at all.

Pure arithmetic. Statements are matched by their code, since a school may have changed the version
of its framework between two years.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from goldenthread.inference.change_of_share import change_of_share
from goldenthread.reviews.scoring import Known, Span, Weighing, weigh_section, weigh_statement


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One year's review. `n` is how many answered each statement; None where nobody knows."""

    label: str
    version: int
    known: Mapping[str, Known]
    n: Mapping[str, int | None]
    asked: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """From `before` to `after`, and the change that would fit the answers, in points.

    Without `fits` it is not known how many answered, so that nothing can be said of chance.
    """

    before: Span | None
    after: Span | None
    fits: Span | None = None

    @property
    def by(self) -> Span | None:
        if self.before is None or self.after is None:
            return None
        return Span(self.after.low - self.before.high, self.after.high - self.before.low)

    @property
    def may_be_nothing(self) -> bool:
        return self.fits is not None and self.fits.low <= 0 <= self.fits.high


@dataclass(frozen=True, slots=True)
class StatementChange:
    code: str
    section: int
    staff: Change
    figure: Change
    is_reworded: bool


@dataclass(frozen=True, slots=True)
class SectionChange:
    """Both figures rest on the statements that both reviews asked, with this year's weights."""

    number: int
    figure: Change
    statements: tuple[StatementChange, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    before: Reviewed
    after: Reviewed
    sections: tuple[SectionChange, ...]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]

    @property
    def versions_differ(self) -> bool:
        return self.before.version != self.after.version


def compare(before: Reviewed, after: Reviewed, weighing: Weighing) -> Comparison:
    """Weigh both years as this year's framework does, over the statements that both asked."""
    shared = [code for code in after.known if code in before.known]
    by_section: dict[int, list[str]] = {}
    for code in shared:
        by_section.setdefault(after.known[code].section, []).append(code)
    return Comparison(
        before,
        after,
        tuple(
            _section(number, by_section[number], before, after, weighing)
            for number in sorted(by_section)
        ),
        tuple(code for code in before.known if code not in after.known),
        tuple(code for code in after.known if code not in before.known),
    )


def _section(
    number: int, codes: Iterable[str], before: Reviewed, after: Reviewed, weighing: Weighing
) -> SectionChange:
    now = [after.known[code] for code in codes]
    then = [replace(before.known[known.code], section=number, weight=known.weight) for known in now]
    first = weigh_section(number, then, weighing).figure
    second = weigh_section(number, now, weighing).figure
    return SectionChange(
        number,
        Change(first, second, _fits_section(then, now, before, after, weighing)),
        tuple(
            _statement(old, new, before, after, weighing)
            for old, new in zip(then, now, strict=True)
        ),
    )


def _statement(
    then: Known, now: Known, before: Reviewed, after: Reviewed, weighing: Weighing
) -> StatementChange:
    code = now.code
    staff = Change(
        then.staff, now.staff, staff_change(then.staff, before.n[code], now.staff, after.n[code])
    )
    figure = Change(weigh_statement(then, weighing).figure, weigh_statement(now, weighing).figure)
    is_reworded = before.asked.get(code) != after.asked.get(code)
    return StatementChange(code, now.section, staff, figure, is_reworded)


def staff_change(
    before: Span | None, n_before: int | None, after: Span | None, n_after: int | None
) -> Span | None:
    """The changes, in points, that would fit these answers; None where an n is missing.

    Two groups of answers, not the same people twice: nobody knows who answered both times. Where a
    range was published, it reaches from the least change to the greatest.
    """
    if before is None or after is None or not n_before or not n_after:
        return None
    least = change_of_share(
        (_count(before.high, n_before), n_before), (_count(after.low, n_after), n_after)
    )
    most = change_of_share(
        (_count(before.low, n_before), n_before), (_count(after.high, n_after), n_after)
    )
    return Span(Fraction(least.low) * 100, Fraction(most.high) * 100)


def _fits_section(
    then: list[Known], now: list[Known], before: Reviewed, after: Reviewed, weighing: Weighing
) -> Span | None:
    """What staff answers could move the section's figure by, beside what the other parts did.

    The same people answer all statements of a section, so that its mean is taken to rest on no more
    answers than its smallest statement has.
    """
    first, second = _staff_mean(then), _staff_mean(now)
    n_first = _fewest(before.n[known.code] for known in then if known.staff)
    n_second = _fewest(after.n[known.code] for known in now if known.staff)
    fits = staff_change(first, n_first, second, n_second)
    figures = weigh_section(0, then, weighing).figure, weigh_section(0, now, weighing).figure
    if fits is None or first is None or second is None or None in figures:
        return None
    old, new = figures
    assert old is not None
    assert new is not None
    share = max(_staff_share(known, weighing) for known in (*then, *now))
    below = share * (second.low - first.high - fits.low)
    above = share * (fits.high - (second.high - first.low))
    return Span(new.low - old.high - below, new.high - old.low + above)


def _staff_mean(statements: Iterable[Known]) -> Span | None:
    told = [(known.weight, known.staff) for known in statements if known.staff is not None]
    total = sum(weight for weight, _ in told)
    if not total:
        return None
    return Span(
        sum((weight * span.low for weight, span in told), Fraction(0)) / total,
        sum((weight * span.high for weight, span in told), Fraction(0)) / total,
    )


def _staff_share(known: Known, weighing: Weighing) -> Fraction:
    """The weight of staff in the figure, from 0 to 1: larger where another part is missing."""
    parts = (
        (known.staff, weighing.staff),
        (known.evidence, weighing.evidence),
        (known.leaders, weighing.leaders),
    )
    total = sum(share for span, share in parts if span is not None)
    return Fraction(weighing.staff, total) if known.staff is not None and total else Fraction(0)


def _fewest(numbers: Iterable[int | None]) -> int | None:
    known = list(numbers)
    return None if not known or None in known else min(n for n in known if n is not None)


def _count(percent: Fraction, n: int) -> int:
    return min(int(percent * n / 100 + Fraction(1, 2)), n)
