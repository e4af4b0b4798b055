"""The questions of an explain-back at a look, and how they went at the earlier one."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.evaluation.explain_back_words import WEEKS_BETWEEN, AskedTwice, compare
from goldenthread.evaluation.models import EvaluationItem, ExplainBack
from goldenthread.snapshot.words import EvaluationLevel


@dataclass(frozen=True, slots=True)
class ExplainBackPage:
    """`first` is the look at which the same questions were counted before."""

    own: ExplainBack | None
    first: ExplainBack | None
    not_before: dt.date | None
    changes: tuple[AskedTwice, ...]

    @property
    def fixed(self) -> tuple[str, ...]:
        """Questions that may not be changed any more."""
        if self.first is not None:
            return tuple(one["asks"] for one in self.first.questions)
        if self.own is not None and self.own.n is not None:
            return tuple(one["asks"] for one in self.own.questions)
        return ()


def get_explain_back(item: EvaluationItem) -> ExplainBackPage:
    """One query."""
    rows = ExplainBack.objects.filter(
        item__programme=item.programme_id, item__level=EvaluationLevel.L2
    ).select_related("item")
    own = next((row for row in rows if row.item_id == item.pk), None)
    earlier = [
        row
        for row in rows
        if row.item_id != item.pk and row.n and row.on and row.item.due_on < item.due_on
    ]
    first = min(earlier, key=lambda row: row.on or dt.date.max, default=None)
    not_before = first.on + dt.timedelta(weeks=WEEKS_BETWEEN) if first and first.on else None
    changes = compare(first, own) if first and own else ()
    return ExplainBackPage(own, first, not_before, changes)
