"""One statement of the report with every published group, for those who run the review."""

from dataclasses import dataclass

from goldenthread.reviews.access.report import Depth
from goldenthread.reviews.models import Review
from goldenthread.reviews.queries.report import ReportLine, ReportSection, assemble
from goldenthread.reviews.queries.review_figures import Source, read_figures
from goldenthread.surveys import public as surveys
from goldenthread.surveys.public import PublishedCount, SurveyItem
from goldenthread.ui.bars import Bar, BarPart, BarPicture

AGREE, IN_BETWEEN = "agree", "somewhere in between: only a range is told"

WHY_NO_GROUPS = {
    Source.COUNTS: "Fewer than five people answered this statement, so nothing is said of it.",
    Source.FOLDER: "The percentages came with a school folder, which does not tell groups apart.",
    Source.VOID: "Fewer than five people answered the survey, so nothing of it is ever shown.",
    Source.NONE: "Staff have not been asked yet, or the survey has not closed.",
}


@dataclass(frozen=True, slots=True)
class StatementPage:
    """`groups` draws the figures as they were published, one picture for each wording asked."""

    line: ReportLine
    section: ReportSection
    asked: str
    who: tuple[str, ...]
    groups: tuple[BarPicture, ...]
    why_no_groups: str
    before: str
    after: str


def find_statement_page(review: Review, code: str) -> StatementPage | None:
    """None where the review asks no such statement. At most six queries."""
    figures = read_figures(review)
    report = assemble(review, figures, Depth.EVERYTHING)
    found = [(section, line) for section in report.sections for line in section.lines]
    place = next((at for at, (_, line) in enumerate(found) if line.code == code), None)
    if place is None:
        return None
    section, line = found[place]
    statement = next(one.statement for one in figures.statements if one.statement.code == code)
    pictures: tuple[BarPicture, ...] = ()
    if figures.source is Source.COUNTS and review.survey is not None:
        items = SurveyItem.objects.filter(survey=review.survey, code=code)
        pictures = tuple(
            _picture(item, list(item.counts.all()))
            for item in items.prefetch_related("counts").order_by("-version")
            if item.counts.all()
        )
    return StatementPage(
        line,
        section,
        statement.asked,
        tuple(statement.groups),
        pictures,
        WHY_NO_GROUPS[figures.source],
        before=found[place - 1][1].code if place else "",
        after=found[place + 1][1].code if place + 1 < len(found) else "",
    )


def _picture(item: SurveyItem, counts: list[PublishedCount]) -> BarPicture:
    earlier = "" if item.is_current else " (earlier wording)"
    return BarPicture(
        f"“{item.wording}”{earlier}",
        tuple(_bar(count, item) for count in counts),
        limit=100.0,
        limit_label="all of them",
        row_heading="Group",
        amount_heading="Agree",
    )


def _bar(count: PublishedCount, item: SurveyItem) -> Bar:
    parts = [BarPart(AGREE, 100 * count.fewest / count.n)]
    if count.most > count.fewest:
        unsure = 100 * (count.most - count.fewest) / count.n
        parts.append(BarPart(IN_BETWEEN, unsure, "planned"))
    label = surveys.group_words(count, item.split)
    return Bar(label, tuple(parts), surveys.count_in_words(count, item.scale))
