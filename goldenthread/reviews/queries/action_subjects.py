"""What an action after a survey may answer: the pressing statements first, then all others."""

from dataclasses import dataclass

from goldenthread.reviews.access.report import Depth
from goldenthread.reviews.models import Review, StatementScore
from goldenthread.reviews.queries.report import get_report
from goldenthread.surveys.public import Survey, SurveyItem

LONGEST_LABEL = 110


@dataclass(frozen=True, slots=True)
class Subjects:
    """`pressing` are codes with their words, to be ticked; `codes` are all that were asked."""

    pressing: tuple[tuple[str, str], ...]
    codes: tuple[str, ...]


def get_subjects(survey: Survey) -> Subjects:
    """Of a review the largest gaps and the weakest decisive statements; of a pulse its items."""
    review = (
        Review.objects.filter(survey=survey)
        .select_related("framework", "survey__run", "year", "school")
        .first()
    )
    if review is not None:
        report = get_report(review, Depth.EVERYTHING)
        first = {
            one.code: _label(one.code, one.wording)
            for one in (*report.largest_gaps, *report.weakest)
        }
        codes = tuple(line.code for section in report.sections for line in section.lines)
        return Subjects(tuple((code, first[code]) for code in codes if code in first), codes)
    items = list(
        SurveyItem.objects.filter(survey=survey, is_current=True)
        .exclude(code="")
        .values_list("code", "wording")
    )
    if items:
        return Subjects(
            tuple((code, _label(code, wording)) for code, wording in items),
            tuple(code for code, _ in items),
        )
    rows = StatementScore.objects.filter(survey=survey)
    return Subjects((), tuple(rows.values_list("statement", flat=True)))


def _label(code: str, wording: str) -> str:
    text = f"{code}: {wording}"
    return text if len(text) <= LONGEST_LABEL else f"{text[: LONGEST_LABEL - 1].rstrip()}…"
