"""This year's review beside an earlier one of the same school, in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from goldenthread.kernel.sentences import listed
from goldenthread.reviews.comparison import Change, Comparison, Reviewed, compare
from goldenthread.reviews.models import Review, ReviewState
from goldenthread.reviews.queries.review_figures import (
    ReviewFigures,
    Source,
    read_figures,
    weighing_of,
)
from goldenthread.reviews.report_words import NOTHING, figure_words, percent_words
from goldenthread.reviews.scoring import Span, shown


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """`caution` is empty where the change is larger than the ups and downs of answers."""

    label: str
    name: str
    before: str
    after: str
    change: str
    caution: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class SectionLines:
    line: ChangeLine
    statements: tuple[ChangeLine, ...]


@dataclass(frozen=True, slots=True)
class YearsPage:
    before: str
    after: str
    sections: tuple[SectionLines, ...]
    notes: tuple[str, ...]


def list_earlier_reviews(review: Review) -> list[Review]:
    """Those whose report is out, the latest first. One query."""
    rows = Review.objects.filter(
        school=review.school,
        state=ReviewState.REPORTED.value,
        year__starts_on__lt=review.year.starts_on,
    ).select_related("framework", "survey__run", "year")
    return list(rows.order_by("-year__starts_on"))


def compare_reviews(before: Review, after: Review) -> YearsPage:
    """Eight queries, whatever the number of staff."""
    first, second = read_figures(before), read_figures(after)
    found = compare(
        _reviewed(before, first), _reviewed(after, second), weighing_of(after.framework)
    )
    titles = {one.statement.section: one.statement.section_title for one in second.statements}
    wordings = {one.statement.code: one.statement.wording for one in second.statements}
    return YearsPage(
        found.before.label,
        found.after.label,
        tuple(
            SectionLines(
                _line(str(section.number), titles[section.number], section.figure, figure_words),
                tuple(
                    _line(
                        one.code,
                        wordings[one.code],
                        one.staff,
                        percent_words,
                        note="It was asked in other words then." if one.is_reworded else "",
                    )
                    for one in section.statements
                ),
            )
            for section in found.sections
        ),
        tuple(_notes(found, first, second)),
    )


def _reviewed(review: Review, figures: ReviewFigures) -> Reviewed:
    # Percentages that were imported rest on everybody who answered, as far as anybody knows.
    everybody = figures.answered if figures.source is Source.FOLDER else None
    return Reviewed(
        review.year.label,
        review.framework.version,
        {one.statement.code: one.known for one in figures.statements},
        {one.statement.code: one.n or everybody for one in figures.statements},
        {one.statement.code: one.statement.asked for one in figures.statements},
    )


def _line(label: str, name: str, change: Change, words: object, note: str = "") -> ChangeLine:
    assert callable(words)
    return ChangeLine(
        label,
        name,
        words(change.before),
        words(change.after),
        change_words(change.by),
        _caution(change),
        note,
    )


def change_words(by: Span | None) -> str:
    """`up 3.2`, `down 4`, `no change`, `down 1 to up 5`."""
    if by is None:
        return NOTHING
    low, high = (_one_way(end) for end in (by.low, by.high))
    return low if low == high else f"{low} to {high}"


def _one_way(value: object) -> str:
    number = shown(value)  # type: ignore[arg-type]
    if not number:
        return "no change"
    return f"{'up' if number > 0 else 'down'} {str(abs(number)).removesuffix('.0')}"


def _caution(change: Change) -> str:
    if change.by is None:
        return ""
    if change.fits is None:
        return "How many answered is not known, so it may be nothing."
    if change.may_be_nothing:
        return (
            f"May be nothing: the answers fit anything from {_one_way(change.fits.low)} to "
            f"{_one_way(change.fits.high)}."
        )
    return ""


def _notes(found: Comparison, first: ReviewFigures, second: ReviewFigures) -> Iterable[str]:
    yield (
        "Different people answered, and the same people answer differently from one week to "
        "another. A change that lies within these ups and downs is marked: it may be nothing."
    )
    if found.versions_differ:
        yield (
            f"{found.after.label} asked version {found.after.version} of the framework, "
            f"{found.before.label} version {found.before.version}. Statements are matched by their "
            "code, and both years are weighed as this year's version does."
        )
    if found.only_after:
        yield f"Asked in {found.after.label} alone: {listed(list(found.only_after))}."
    if found.only_before:
        yield f"Asked in {found.before.label} alone: {listed(list(found.only_before))}."
    for reviewed, figures in ((found.before, first), (found.after, second)):
        if figures.source is Source.FOLDER:
            yield (
                f"The figures of {reviewed.label} came as percentages; each is taken to rest on "
                "everybody who answered."
            )
