"""Keeps the questions of an explain-back, and how many colleagues could explain each."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.evaluation.access.recording import require_record
from goldenthread.evaluation.actions.write_result import write_result
from goldenthread.evaluation.explain_back_words import WEEKS_BETWEEN, finding_of, weeks_between
from goldenthread.evaluation.models import EvaluationItem, ExplainBack
from goldenthread.inference.small_counts import FEWEST_SHOWN
from goldenthread.inference.verdict import FEWEST_FOR_MORE
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import counted
from goldenthread.snapshot.words import Confidence, EvaluationLevel, EvidenceSource


@dataclass(frozen=True, slots=True)
class Answered:
    """`explained` is None while only the question is written."""

    asks: str
    explained: int | None = None


class TooFewToCount(Refusal):
    def __init__(self) -> None:
        super().__init__(
            f"With fewer than {FEWEST_SHOWN} people a count points at somebody.",
            "Talk about the questions together, and enter nothing.",
        )


class MoreThanTookPart(Refusal):
    def __init__(self, explained: int, n: int) -> None:
        super().__init__(f"{explained} of {n} cannot be.", "Count the ticks again.")


class ChangedMeanwhile(Refusal):
    """`stored` is what somebody else saved."""

    def __init__(self, stored: ExplainBack) -> None:
        super().__init__(
            "Somebody else has saved this since you opened it.",
            "What is stored is shown above; save again to put yours in its place.",
        )
        self.stored = stored


def record_explain_back(
    item: EvaluationItem,
    answers: Sequence[Answered],
    *,
    n: int | None,
    on: dt.date | None,
    first: ExplainBack | None,
    version: int,
    actor: Actor,
    at: datetime,
) -> ExplainBack:
    """Keep it; with counts it becomes the look's result.

    `first` is the earlier look with the same questions. Refuses with `PermissionDenied`,
    `TooFewToCount`, `MoreThanTookPart` and `ChangedMeanwhile`.
    """
    require_record(actor, item.programme, item.owner)
    if n is not None:
        if n < FEWEST_SHOWN:
            raise TooFewToCount
        for one in answers:
            if one.explained is not None and one.explained > n:
                raise MoreThanTookPart(one.explained, n)
    with transaction.atomic():
        EvaluationItem.objects.select_for_update().get(pk=item.pk)
        stored = ExplainBack.objects.filter(item=item).first()
        if stored is not None and stored.version != version:
            raise ChangedMeanwhile(stored)
        kept = stored or ExplainBack(school=item.school, item=item, version=0)
        kept.on, kept.n = on, n
        kept.questions = [{"asks": one.asks, "explained": one.explained} for one in answers]
        kept.version += 1
        kept.save()
        if n is not None and on is not None:
            _write_result(item, kept, first, actor=actor, at=at)
        else:
            accounts.record_event(
                "wrote questions",
                f"planned-evaluation:{item.pk}",
                school=item.school,
                actor=actor,
                at=at,
                subject_name=str(item)[:200],
            )
    return kept


def _write_result(
    item: EvaluationItem,
    kept: ExplainBack,
    first: ExplainBack | None,
    *,
    actor: Actor,
    at: datetime,
) -> None:
    n = kept.n or 0
    caution = "Colleagues judged one another, in pairs"
    if first is not None and first.on is not None and kept.on is not None:
        weeks = weeks_between(first.on, kept.on)
        caution += f"; asked again after {counted(weeks, 'week')}"
        if weeks < WEEKS_BETWEEN:
            caution += f", and forgetting shows from {WEEKS_BETWEEN} on"
    values = {
        "level": EvaluationLevel.L2.value,
        "done_on": kept.on,
        "method": "Explain-back in pairs",
        "sources": [EvidenceSource.EXPLAIN_BACK.value],
        "n": n,
        "finding": finding_of(kept.questions, n),
        "confidence": (Confidence.SOME if n >= FEWEST_FOR_MORE else Confidence.HINT).value,
        "caution": caution,
    }
    write_result(item.programme, item, f"{item.key}-explain-back", values, actor=actor, at=at)
