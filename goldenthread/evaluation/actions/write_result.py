"""Writes what one look showed, and says that the evaluation of the year has changed."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.evaluation.events import evaluation_changed
from goldenthread.evaluation.models import EvaluationItem, EvaluationResult
from goldenthread.programmes.public import Programme

KIND = "evaluation result"


def write_result(
    programme: Programme,
    item: EvaluationItem | None,
    key: str,
    values: Mapping[str, Any],
    *,
    actor: Actor,
    at: datetime,
) -> EvaluationResult:
    """Make or change the result of this key. Whoever may is for the action that calls it."""
    year = programme.year
    found = EvaluationResult.objects.filter(school=year.school, year=year, key=key).first()
    result = found or EvaluationResult(school=year.school, year=year, programme=programme)
    written = {"key": key, "programme": programme, "item": item, **values}
    with transaction.atomic():
        if accounts.write_row(result, written, kind=KIND, actor=actor, at=at):
            news = partial(evaluation_changed.send, sender=EvaluationResult, year=year)
            transaction.on_commit(partial(news, actor=actor, at=at))
    return result
