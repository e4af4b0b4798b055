"""Gives coaching pairs their regular times in the fortnight, and takes times away."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.events import practice_changed
from goldenthread.practice.models import CoachingPair, CoachingSlot
from goldenthread.practice.queries.coaching_slots import get_pairs_with_times
from goldenthread.practice.record_models import RECORD_MODELS
from goldenthread.snapshot.readings.coaching_time_fits import reason_against

RECORDS = {model: record for record, model in RECORD_MODELS.items()}


class TimeDoesNotFit(Refusal):
    """One of the two has PPA, a lesson, a day off or other coaching then."""


def arrange_slots(
    year: SchoolYear,
    written: Sequence[tuple[CoachingSlot, Mapping[str, Any]]],
    removed: Sequence[CoachingSlot] = (),
    *,
    actor: Actor,
    at: datetime,
) -> None:
    """Save each time with its values and remove the others; all of it or nothing.

    A row without a number is made; its pair is stored by then. Refuses with `PermissionDenied`
    whoever may not arrange coaching, with `DoesNotFit`, and with `TimeDoesNotFit` where one of the
    two cannot be there. The audit log keeps how many times changed, never whose.
    """
    accounts.require(actor, year.school, Ability.EDIT_COACHING_PAIRS)
    accounts.require_fits(year, written, RECORDS, kind="time of coaching")
    with transaction.atomic():
        for row in removed:
            row.delete()
        for row, values in written:
            for name, value in values.items():
                setattr(row, name, value)
            row.save()
        _require_times(year, {row.key for row, _ in written}, [row.pair for row, _ in written])
        accounts.record_event(
            "arranged times of coaching",
            f"school-year:{year.pk}",
            school=year.school,
            actor=actor,
            at=at,
            subject_name=year.label,
            facts={"written": len(written), "removed": len(removed)},
        )
        news = partial(practice_changed.send, sender=CoachingSlot, year=year)
        transaction.on_commit(partial(news, actor=actor, at=at))


def _require_times(year: SchoolYear, keys: set[str], pairs: Sequence[CoachingPair]) -> None:
    """Against all times as they stand now: two of one edit may stand in each other's way."""
    if not keys:
        return
    snapshot = get_pairs_with_times(year, pairs)
    for slot in snapshot.coaching_slots:
        if f"{slot.pair}|{slot.part}" in keys:
            reason = reason_against(snapshot, snapshot.get("coaching_pairs", slot.pair), slot)
            if reason:
                raise TimeDoesNotFit(reason, "Choose another time.")
