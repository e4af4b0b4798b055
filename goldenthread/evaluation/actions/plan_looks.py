"""Plans looks at whether a programme works, and takes planned ones out again."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear
from goldenthread.evaluation.events import evaluation_changed
from goldenthread.evaluation.models import EvaluationItem

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

    A look without a number is made. Refuses with `PermissionDenied` whoever may not record
    evaluations.
    """
    accounts.require(actor, year.school, Ability.EDIT_EVALUATION)
    with transaction.atomic():
        for row, values in written:
            accounts.write_row(row, values, kind=KIND, actor=actor, at=at)
        for row in removed:
            accounts.remove_row(row, kind=KIND, actor=actor, at=at)
        news = partial(evaluation_changed.send, sender=EvaluationItem, year=year)
        transaction.on_commit(partial(news, actor=actor, at=at))
