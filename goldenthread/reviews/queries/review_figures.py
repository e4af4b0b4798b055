"""What is known of each statement of a review: staff, leaders, records, and how many answered."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from goldenthread.reviews.models import (
    EvidenceFigure,
    Framework,
    Review,
    SelfEvaluation,
    Statement,
    StatementScore,
)
from goldenthread.reviews.scoring import Known, Level, Span, Weighing, exactly, share_of
from goldenthread.surveys.public import PublishedCount, Survey, SurveyState


class Source(StrEnum):
    """Where the figures of staff come from."""

    # Counts of a survey that was run here.
    COUNTS = "counts"
    # Percentages that came with a school folder.
    FOLDER = "folder"
    # Fewer than five answered, so that nothing of it is ever shown.
    VOID = "void"
    # No survey yet, or it has not closed.
    NONE = "none"


@dataclass(frozen=True, slots=True)
class StatementFigures:
    """`n` is how many answered it; None where that did not come with the percentages."""

    statement: Statement
    known: Known
    n: int | None = None
    because: str = ""
    evidence_told: str = ""
    evidence_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class ReviewFigures:
    source: Source
    statements: tuple[StatementFigures, ...]
    weighing: Weighing
    answered: int | None = None
    invited: int | None = None


@dataclass(frozen=True, slots=True)
class _Parts:
    staff: Span | None = None
    leaders: Span | None = None
    evidence: Span | None = None
    n: int | None = None


def read_figures(review: Review) -> ReviewFigures:
    """Four queries, whatever the number of staff and of groups.

    Percentages of an imported survey stand as they came; what they leave out is taken from the
    leaders' self-evaluation and from the evidence that was stored here.
    """
    said = {row.statement_id: row for row in SelfEvaluation.objects.filter(review=review)}
    seen = {row.statement_id: row for row in EvidenceFigure.objects.filter(review=review)}
    source = source_of(review.survey)
    parts: Mapping[str, _Parts] = {}
    if review.survey is not None and source is Source.COUNTS:
        parts = _counted(review.survey)
    elif review.survey is not None and source is Source.FOLDER:
        parts = _imported(review.survey)
    statements = []
    for row in Statement.objects.filter(framework=review.framework_id):
        part = parts.get(row.code, _Parts())
        leaders, evidence = said.get(row.pk), seen.get(row.pk)
        known = Known(
            row.code,
            row.section,
            row.weight,
            staff=part.staff,
            leaders=part.leaders or (exactly(leaders.percent) if leaders else None),
            evidence=part.evidence or _of(evidence.percent if evidence else None),
        )
        statements.append(
            StatementFigures(
                row,
                known,
                part.n,
                because=leaders.because if leaders else "",
                evidence_told=evidence.told if evidence else "",
                evidence_on=evidence.on if evidence else None,
            )
        )
    is_told = source in (Source.COUNTS, Source.FOLDER)
    return ReviewFigures(
        source,
        tuple(statements),
        weighing_of(review.framework),
        review.survey.answered if review.survey and is_told else None,
        review.survey.invited if review.survey else None,
    )


def source_of(survey: Survey | None) -> Source:
    """Asks the database nothing where the survey was read with its run."""
    if survey is None:
        return Source.NONE
    run = getattr(survey, "run", None)
    if run is None:
        return Source.FOLDER
    return {SurveyState.PUBLISHED: Source.COUNTS, SurveyState.VOID: Source.VOID}.get(
        SurveyState(run.state), Source.NONE
    )


def weighing_of(framework: Framework) -> Weighing:
    return Weighing(
        staff=framework.staff_share,
        evidence=framework.evidence_share,
        leaders=framework.leader_share,
        levels=tuple(
            Level(one["name"], one["section"], one["decisive"], one.get("gap"))
            for one in framework.levels
        ),
        base_level=framework.base_level,
    )


def _counted(survey: Survey) -> dict[str, _Parts]:
    """The first figure of an item is that of everybody who was asked."""
    rows = PublishedCount.objects.filter(
        item__survey=survey, item__is_current=True, position=0
    ).values_list("item__code", "n", "fewest", "most")
    return {code: _Parts(staff=share_of(fewest, most, n), n=n) for code, n, fewest, most in rows}


def _imported(survey: Survey) -> dict[str, _Parts]:
    return {
        row.statement.strip().lower(): _Parts(
            _of(row.staff_percent), _of(row.leader_percent), _of(row.evidence_percent)
        )
        for row in StatementScore.objects.filter(survey=survey)
    }


def _of(percent: object) -> Span | None:
    return None if percent is None else exactly(percent)  # type: ignore[arg-type]
