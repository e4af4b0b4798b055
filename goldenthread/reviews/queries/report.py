"""The report of a review as its page tells it: sections, statements, gaps, what is not shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from goldenthread.kernel.dates import long_date
from goldenthread.reviews.access.report import Depth
from goldenthread.reviews.models import Review
from goldenthread.reviews.queries.review_figures import (
    ReviewFigures,
    Source,
    StatementFigures,
    read_figures,
)
from goldenthread.reviews.report_omissions import not_shown
from goldenthread.reviews.report_words import (
    caution_words,
    few_words,
    figure_words,
    gap_words,
    held_back_words,
    level_words,
    missing_words,
    percent_words,
    staff_words,
)
from goldenthread.reviews.scoring import Known, WeighedSection, WeighedStatement, weigh
from goldenthread.reviews.three_dots import ThreeDots, draw

GAPS_SHOWN = WEAKEST_SHOWN = 5
# A smaller gap is not worth naming in front of all others.
GAP_FROM = 10


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One statement; all figures in words. `n` is how many answered."""

    code: str
    wording: str
    is_decisive: bool
    staff: str
    leaders: str
    evidence: str
    figure: str
    gap: str
    n: str
    caution: str
    missing: str
    dots: ThreeDots
    evidence_told: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class ReportSection:
    """`gap` stands beside the level wherever the level stands."""

    number: int
    title: str
    level: str
    figure: str
    gap: str
    held_back: str
    lines: tuple[ReportLine, ...]

    @property
    def few(self) -> str:
        """Said once where it holds of every statement, instead of beside each."""
        return few_words([int(line.n) for line in self.lines if line.n])

    @property
    def evidence(self) -> tuple[tuple[str, str], ...]:
        """By code what the records told, where they did."""
        return tuple((line.code, line.evidence_told) for line in self.lines if line.evidence_told)


@dataclass(frozen=True, slots=True)
class Pointer:
    """A statement that is named in front, with the figure that is the reason."""

    code: str
    wording: str
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    base_level: str
    source: Source
    answered: str
    levels: tuple[str, ...]
    shares: str
    sections: tuple[ReportSection, ...]
    largest_gaps: tuple[Pointer, ...]
    weakest: tuple[Pointer, ...]
    not_shown: tuple[str, ...]


def get_report(review: Review, depth: Depth) -> Report:
    """Whatever the reader may not see is not in it. Four queries."""
    return assemble(review, read_figures(review), depth)


def assemble(review: Review, figures: ReviewFigures, depth: Depth) -> Report:
    by_code = {one.statement.code: one for one in figures.statements}
    sections = weigh((one.known for one in figures.statements), figures.weighing)
    weighed = [one for section in sections for one in section.statements]
    tells = depth >= Depth.STATEMENTS
    return Report(
        base_level=review.framework.base_level,
        source=figures.source,
        answered=_answered(figures),
        levels=tuple(_asked(figures)),
        shares=_shares(figures),
        sections=tuple(_section(one, by_code, depth) for one in sections),
        largest_gaps=_largest_gaps(weighed, by_code) if tells else (),
        weakest=_weakest(weighed, by_code) if tells else (),
        not_shown=not_shown(review, figures, depth),
    )


def _section(
    weighed: WeighedSection, by_code: dict[str, StatementFigures], depth: Depth
) -> ReportSection:
    first = by_code[weighed.statements[0].known.code].statement
    tells = depth >= Depth.STATEMENTS
    return ReportSection(
        number=weighed.number,
        title=first.section_title,
        level=level_words(weighed),
        figure=figure_words(weighed.figure),
        gap=gap_words(weighed.gap),
        held_back=held_back_words(weighed) if tells else "",
        lines=tuple(_line(one, by_code[one.known.code], depth) for one in weighed.statements)
        if tells
        else (),
    )


def _line(weighed: WeighedStatement, figures: StatementFigures, depth: Depth) -> ReportLine:
    known = weighed.known
    told = ""
    if depth is Depth.EVERYTHING and figures.evidence_told:
        day = f"{long_date(figures.evidence_on)}: " if figures.evidence_on else ""
        told = f"{day}{figures.evidence_told}"
    return ReportLine(
        code=known.code,
        wording=figures.statement.wording,
        is_decisive=known.is_decisive,
        staff=staff_words(known.staff, figures.n),
        leaders=percent_words(known.leaders),
        evidence=percent_words(known.evidence),
        figure=figure_words(weighed.figure),
        gap=gap_words(known.gap),
        n="" if figures.n is None else str(figures.n),
        caution=caution_words(figures.n),
        missing=missing_words(weighed.missing),
        dots=draw(known),
        evidence_told=told,
        because=figures.because if depth is Depth.EVERYTHING else "",
    )


def _largest_gaps(
    weighed: Iterable[WeighedStatement], by_code: dict[str, StatementFigures]
) -> tuple[Pointer, ...]:
    """Where leaders and staff see it most differently; of a range its nearer end."""
    found = [(_certain_gap(one.known), one.known) for one in weighed]
    found = [(size, known) for size, known in found if size >= GAP_FROM]
    found.sort(key=lambda one: (-one[0], one[1].code))
    return tuple(
        Pointer(
            known.code,
            by_code[known.code].statement.wording,
            f"{percent_words(known.leaders)} for leaders, "
            f"{staff_words(known.staff, by_code[known.code].n)} for staff: "
            f"{gap_words(known.gap)}",
        )
        for _, known in found[:GAPS_SHOWN]
    )


def _certain_gap(known: Known) -> Fraction:
    gap = known.gap
    if gap is None or gap.low <= 0 <= gap.high:
        return Fraction(0)
    return min(abs(gap.low), abs(gap.high))


def _weakest(
    weighed: Iterable[WeighedStatement], by_code: dict[str, StatementFigures]
) -> tuple[Pointer, ...]:
    decisive = [one for one in weighed if one.known.is_decisive and one.figure]
    decisive.sort(key=lambda one: (one.figure.low if one.figure else 0, one.known.code))
    return tuple(
        Pointer(
            one.known.code,
            by_code[one.known.code].statement.wording,
            f"stands at {figure_words(one.figure)}",
        )
        for one in decisive[:WEAKEST_SHOWN]
    )


def _answered(figures: ReviewFigures) -> str:
    if not figures.answered or not figures.invited:
        return ""
    return f"{figures.answered} of {figures.invited} staff answered"


def _asked(figures: ReviewFigures) -> Iterable[str]:
    for level in figures.weighing.levels:
        gap = (
            f", and leaders and staff less than {level.gap} points apart on each of those"
            if level.gap is not None
            else ""
        )
        yield (
            f"{level.name}: {level.section} for the section, {level.decisive} on every decisive "
            f"statement{gap}."
        )


def _shares(figures: ReviewFigures) -> str:
    weighing = figures.weighing
    parts: Sequence[tuple[int, str]] = (
        (weighing.staff, "the share of staff who agree"),
        (weighing.evidence, "what the records show"),
        (weighing.leaders, "what leaders say"),
    )
    return ", ".join(f"{share}% {words}" for share, words in parts if share)
