"""Plans looks at whether a programme works, and takes planned ones out again."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear, SystemActor
from goldenthread.evaluation.access.plan import require_edit_plan
from goldenthread.evaluation.events import evaluation_changed
from goldenthread.evaluation.models import EvaluationItem
from goldenthread.programmes.public import Programme

KIND = "planned evaluation"


def plan_looks(
    year: SchoolYear,
    written: Sequence[tuple[EvaluationItem, Mapping[str, Any]]],
    removed: Sequence[EvaluationItem] = (),
    *,
    actor: Actor,
    at: datetime,
) -> None:
    """Save each look with its values and remove the others; all of it or nothing.

    A look without a number is made. Refuses with `PermissionDenied` whoever may neither record
    evaluations nor leads each of the programmes.
    """
    if not _may_all(actor, year):
        for programme in _programmes(written, removed):
            require_edit_plan(actor, programme)
    with transaction.atomic():
        for row, values in written:
            accounts.write_row(row, values, kind=KIND, actor=actor, at=at)
        for row in removed:
            accounts.remove_row(row, kind=KIND, actor=actor, at=at)
        news = partial(evaluation_changed.send, sender=EvaluationItem, year=year)
        transaction.on_commit(partial(news, actor=actor, at=at))


def _may_all(actor: Actor, year: SchoolYear) -> bool:
    if isinstance(actor, SystemActor):
        return True
    return accounts.may(actor, year.school, Ability.EDIT_EVALUATION)


def _programmes(
    written: Sequence[tuple[EvaluationItem, Mapping[str, Any]]], removed: Sequence[EvaluationItem]
) -> set[Programme]:
    """Each programme that a look belongs to now, or will."""
    named = [values["programme"] for _, values in written if "programme" in values]
    stored = [row for row, _ in written if row.programme_id is not None]
    return {*named, *(row.programme for row in (*stored, *removed))}
