"""Writes a result that somebody enters by hand, for what was looked at elsewhere."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from goldenthread.accounts.public import Actor
from goldenthread.evaluation.access.recording import require_record
from goldenthread.evaluation.actions.write_result import write_result
from goldenthread.evaluation.models import EvaluationItem, EvaluationResult
from goldenthread.kernel.short_names import short_name
from goldenthread.programmes.public import Programme


def record_result(
    programme: Programme,
    item: EvaluationItem | None,
    values: Mapping[str, Any],
    *,
    result: EvaluationResult | None = None,
    actor: Actor,
    at: datetime,
) -> EvaluationResult:
    """Save `result` with these values, or a new one. Refuses with `PermissionDenied`."""
    require_record(actor, programme, item.owner if item else None)
    if result is not None:
        key = result.key
    else:
        rows = EvaluationResult.objects.filter(school=programme.school, year=programme.year)
        words = f"{item.key}-result" if item else f"{programme.key}-{values['level']}-result"
        key = short_name(words, set(rows.values_list("key", flat=True)))
    return write_result(programme, item, key, values, actor=actor, at=at)
