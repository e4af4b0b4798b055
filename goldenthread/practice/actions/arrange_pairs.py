"""Offers and ends coaching pairs, and takes such a change back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.access.pairs import require_arrange
from goldenthread.practice.events import practice_changed
from goldenthread.practice.models import CoachingPair, PairAgreement, SharedSummary, Touchpoint
from goldenthread.practice.record_models import RECORD_MODELS
from goldenthread.practice.unnamed import in_pair

RECORDS = {model: record for record, model in RECORD_MODELS.items()}


class PairHasMet(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "A pair has met already, and what the two wrote would go with it.",
            "End the pair instead: what was written stays with the coachee.",
        )


def arrange_pairs(
    year: SchoolYear,
    written: Sequence[tuple[CoachingPair, Mapping[str, Any]]],
    removed: Sequence[CoachingPair] = (),
    *,
    actor: Actor,
    at: datetime,
) -> None:
    """Save each pair with its values and remove the others; all of it or nothing.

    A pair without a number is made. Refuses with `PermissionDenied` where the actor may not arrange
    one of the pairs, with `DoesNotFit`, and with `PairHasMet` to remove a pair of which something
    is kept. The audit log keeps that a pair changed and its state, never whose pair it is: more
    people read the log than may know who coaches whom.
    """
    accounts.require_fits(year, written, RECORDS, kind="coaching pair")
    with transaction.atomic():
        for row, values in written:
            is_new = row.pk is None
            if not is_new:
                require_arrange(actor, row)
            for name, value in values.items():
                setattr(row, name, value)
            require_arrange(actor, row)
            row.save()
            _record(row, "offered coaching" if is_new else "changed coaching", actor, at)
        for row in removed:
            require_arrange(actor, row)
            kept = (Touchpoint.objects.filter(pair=row), SharedSummary.objects.filter(pair=row))
            if any(rows.exists() for rows in kept):
                raise PairHasMet
            _record(row, "withdrew coaching", actor, at)
            # An offer that one of the two has answered has an agreement by now.
            PairAgreement.objects.filter(pair=row).delete()
            row.delete()
        news = partial(practice_changed.send, sender=CoachingPair, year=year)
        transaction.on_commit(partial(news, actor=actor, at=at))


def _record(row: CoachingPair, verb: str, actor: Actor, at: datetime) -> None:
    accounts.record_event(
        verb,
        f"coaching-pair:{row.pk}",
        school=row.school,
        actor=in_pair(actor, row),
        at=at,
        facts={"state": str(row.state)},
    )
