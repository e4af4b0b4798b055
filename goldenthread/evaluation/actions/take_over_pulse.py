"""Takes what was published of a programme's pulse over as the result of its look."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.evaluation.actions.write_result import write_result
from goldenthread.evaluation.models import Barrier, EvaluationItem, EvaluationResult, LookPulse
from goldenthread.evaluation.pulse_words import finding_of, has_ranges, whole_of
from goldenthread.inference.verdict import FEWEST_FOR_MORE
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import BarrierKind, Confidence, EvaluationLevel, EvidenceSource
from goldenthread.surveys import public as surveys
from goldenthread.surveys.public import ItemFigures, Survey, SurveyState

MOST_ANSWERED = 0.6
RANGES = "; where a number would point at people, a range stands for it"


def take_over_pulse(survey: Survey, *, actor: Actor, at: datetime) -> EvaluationResult | None:
    """Write the result, and for L3 how many met each barrier.

    None where nothing may be said: a survey without a programme, one that is void, or one of which
    no item has a count. The look then stays open.
    """
    run = survey.run
    if run.programme is None or run.level not in (EvaluationLevel.L1, EvaluationLevel.L3):
        return None
    if run.state != SurveyState.PUBLISHED:
        return None
    asked = surveys.figures_of(survey)
    counts = [whole_of(figures) for figures in asked]
    n = max((count.n for count in counts if count is not None), default=0)
    if not n:
        return None
    done_on = survey.closes_on or at.date()
    programme = run.programme
    programme.year, programme.school = survey.year, survey.school
    with transaction.atomic():
        if run.level == EvaluationLevel.L3:
            _write_barriers(programme, asked, done_on, actor=actor, at=at)
        values = {
            "level": run.level,
            "done_on": done_on,
            "method": survey.title,
            "sources": [EvidenceSource.STAFF_PULSE.value],
            "n": n,
            "finding": finding_of(asked),
            "confidence": _confidence(survey, n).value,
            "caution": _caution(survey, asked),
        }
        item = _find_look(survey)
        return write_result(programme, item, f"{survey.key}-result", values, actor=actor, at=at)


def _write_barriers(
    programme: Programme,
    asked: Sequence[ItemFigures],
    on: date,
    *,
    actor: Actor,
    at: datetime,
) -> None:
    """Whoever does not agree has met the barrier: at least so many, where a range was published."""
    for figures in asked:
        count = whole_of(figures)
        if count is None or figures.item.code not in BarrierKind:
            continue
        people = count.n - count.most
        if not people:
            continue
        kind = figures.item.code
        key = f"{programme.key}|{kind}|{on.isoformat()}"
        row = Barrier.objects.filter(year=programme.year, key=key).first()
        row = row or Barrier(school=programme.school, year=programme.year)
        values = {"key": key, "programme": programme, "kind": kind, "on": on, "people": people}
        accounts.write_row(row, values, kind="barrier", actor=actor, at=at)


def _find_look(survey: Survey) -> EvaluationItem | None:
    pulse = LookPulse.objects.filter(survey=survey).select_related("item").first()
    if pulse is not None:
        return pulse.item
    # Asked from the list of surveys: the next look of this level that nothing answers yet.
    looks = EvaluationItem.objects.filter(
        year=survey.year, programme=survey.run.programme, level=survey.run.level
    )
    return looks.filter(evaluation_results=None).order_by("due_on").first()


def _confidence(survey: Survey, n: int) -> Confidence:
    answered, invited = surveys.count_answered(survey)
    is_most = bool(invited) and answered / invited >= MOST_ANSWERED
    return Confidence.SOME if is_most and n >= FEWEST_FOR_MORE else Confidence.HINT


def _caution(survey: Survey, asked: Sequence[ItemFigures]) -> str:
    answered, invited = surveys.count_answered(survey)
    words = f"{answered} of {invited} who were asked have answered"
    return words + RANGES if has_ranges(asked) else words
