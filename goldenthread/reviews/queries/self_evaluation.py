"""What leaders have said so far, section by section."""

from collections.abc import Mapping
from dataclasses import dataclass

from goldenthread.reviews.models import Review, SelfEvaluation, Statement


@dataclass(frozen=True, slots=True)
class SectionSaid:
    number: int
    title: str
    said: int
    of: int
    without_evidence: int

    @property
    def is_whole(self) -> bool:
        return self.said >= self.of


@dataclass(frozen=True, slots=True)
class SelfEvaluationPage:
    sections: tuple[SectionSaid, ...]

    @property
    def said(self) -> int:
        return sum(one.said for one in self.sections)

    @property
    def of(self) -> int:
        return sum(one.of for one in self.sections)

    @property
    def next_section(self) -> int | None:
        """The first that is not whole."""
        return next((one.number for one in self.sections if not one.is_whole), None)


def get_self_evaluation(review: Review) -> SelfEvaluationPage:
    """Two queries."""
    said = list_said(review)
    by_section: dict[int, list[Statement]] = {}
    for one in Statement.objects.filter(framework=review.framework_id):
        by_section.setdefault(one.section, []).append(one)
    return SelfEvaluationPage(
        tuple(
            SectionSaid(
                number,
                statements[0].section_title,
                sum(one.pk in said for one in statements),
                len(statements),
                sum(one.pk in said and not said[one.pk].because for one in statements),
            )
            for number, statements in by_section.items()
        )
    )


def list_said(review: Review) -> Mapping[int, SelfEvaluation]:
    """By the number of the statement. One query."""
    return {row.statement_id: row for row in SelfEvaluation.objects.filter(review=review)}
