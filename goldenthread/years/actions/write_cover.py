"""Asks for the cover that planned learning needs, and takes such requests back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear
from goldenthread.years.events import years_changed
from goldenthread.years.models import CoverRequest
from goldenthread.years.record_models import RECORD_MODELS

RECORDS = {model: record for record, model in RECORD_MODELS.items()}


def write_cover(
    year: SchoolYear,
    written: Sequence[tuple[CoverRequest, Mapping[str, Any]]],
    removed: Sequence[CoverRequest] = (),
    *,
    actor: Actor,
    at: datetime,
) -> None:
    """Save each request with its values and remove the others; all of it or nothing.

    A request without a number is made. Refuses with `PermissionDenied` whoever may not change the
    calendar, and with `DoesNotFit` what no request may be. The audit log keeps how many there were,
    never who is released: beside a day, a name would tell who is coached or visits whom.
    """
    accounts.require(actor, year.school, Ability.EDIT_CALENDAR)
    accounts.require_fits(year, written, RECORDS, kind="request for cover")
    with transaction.atomic():
        for row, values in written:
            for name, value in values.items():
                setattr(row, name, value)
            row.save()
        for row in removed:
            row.delete()
        accounts.record_event(
            "planned cover",
            f"school-year:{year.pk}",
            school=year.school,
            actor=actor,
            at=at,
            subject_name=year.label,
            facts={"written": len(written), "removed": len(removed)},
        )
        news = partial(years_changed.send, sender=CoverRequest, year=year)
        transaction.on_commit(partial(news, actor=actor, at=at))
