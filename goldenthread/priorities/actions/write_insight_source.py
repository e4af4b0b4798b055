"""Writes a channel through which the need behind a priority became known."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.short_names import short_name
from goldenthread.priorities.access import require_edit
from goldenthread.priorities.actions.announcement import announce
from goldenthread.priorities.models import InsightSource, Priority


def write_insight_source(
    priority: Priority,
    source: InsightSource,
    values: Mapping[str, Any],
    *,
    actor: Actor,
    at: datetime,
) -> InsightSource:
    require_edit(actor, priority)
    if not source.key:
        taken = set(InsightSource.objects.filter(year=priority.year).values_list("key", flat=True))
        source.key = short_name(f"{priority.key}-{values['kind']}", taken)
    with transaction.atomic():
        if accounts.write_row(source, values, kind="insight source", actor=actor, at=at):
            announce(priority.year, actor=actor, at=at)
    return source
