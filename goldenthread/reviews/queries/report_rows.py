"""The report as a table for a spreadsheet program, as deep as its reader may see."""

from collections.abc import Iterator

from goldenthread.reviews.access.report import Depth
from goldenthread.reviews.models import Review
from goldenthread.reviews.queries.report import Report
from goldenthread.reviews.queries.review_figures import Source
from goldenthread.surveys import public as surveys
from goldenthread.surveys.public import PublishedCount

HEADINGS = (
    "Section",
    "Statement",
    "Wording",
    "Group",
    "Level",
    "Figure",
    "Leaders and staff",
    "Staff who agree",
    "Leaders",
    "Records",
    "Answers",
    "Caution",
)


def report_rows(review: Review, report: Report, depth: Depth) -> Iterator[tuple[str, ...]]:
    """Sections, their statements, and the groups of each as they were published. One query."""
    groups = _groups(review) if depth is Depth.EVERYTHING and report.source is Source.COUNTS else {}
    for section in report.sections:
        number = str(section.number)
        yield (number, "", section.title, "", section.level, section.figure, section.gap) + (
            "",
        ) * 5
        for line in section.lines:
            yield (
                number,
                line.code,
                line.wording,
                "",
                "",
                line.figure,
                line.gap,
                line.staff,
                line.leaders,
                line.evidence,
                line.n,
                "; ".join(words for words in (line.missing, line.caution) if words),
            )
            for group, told, n in groups.get(line.code, ()):
                yield (number, line.code, "", group, "", "", "", told, "", "", n, "")


def _groups(review: Review) -> dict[str, list[tuple[str, str, str]]]:
    rows = (
        PublishedCount.objects.filter(item__survey=review.survey_id, item__is_current=True)
        .exclude(position=0)
        .select_related("item")
        .order_by("item__number", "position")
    )
    found: dict[str, list[tuple[str, str, str]]] = {}
    for row in rows:
        label = surveys.group_words(row, row.item.split)
        told = surveys.count_in_words(row, row.item.scale)
        found.setdefault(row.item.code, []).append((label, told, str(row.n)))
    return found
