"""Takes an applied edit back, once, and only while nobody has built on it."""

import datetime as dt

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.findings.actions.apply_offer import require_sight
from goldenthread.findings.models import AppliedOffer
from goldenthread.findings.queries.checked_snapshot import get_checked_snapshot
from goldenthread.findings.sensitive import logged_as
from goldenthread.kernel.errors import Refusal
from goldenthread.threads import public as threads


class UndoneAlready(Refusal):
    def __init__(self) -> None:
        super().__init__("This edit has been taken back already.")


class TouchedSince(Refusal):
    """Somebody changed a row of the edit, or wrote a row that needs one of them."""

    def __init__(self) -> None:
        super().__init__(
            "Somebody has worked on this since, so it cannot be taken back as a whole.",
            "Nothing was changed. Change the rows that you no longer want one by one.",
        )


def undo_offer(applied: AppliedOffer, *, actor: Actor, at: dt.datetime) -> None:
    """Remove what the edit made, give back what it changed; the year is then checked again.

    Refuses with `UndoneAlready` or `TouchedSince`, and as `apply_offer` does.
    """
    require_sight(actor, applied.finding)
    with transaction.atomic():
        year = SchoolYear.objects.select_for_update().get(pk=applied.year_id)
        year.school = applied.school
        applied.refresh_from_db(fields=["undone_at"])
        if applied.undone_at is not None:
            raise UndoneAlready
        if threads.is_touched(get_checked_snapshot(year), applied.written):
            raise TouchedSince
        try:
            rows = threads.rows_back(year, applied.written)
        except threads.RowIsGone as gone:
            raise TouchedSince from gone
        threads.write_rows(year, rows.written, rows.removed, actor=actor, at=at)
        applied.undone_at = at
        applied.save(update_fields=["undone_at"])
        accounts.record_event(
            "took back offered edit",
            f"finding:{applied.finding_id}",
            school=applied.school,
            actor=logged_as(
                actor, applied.school, applied.finding.code, applied.finding.person_level
            ),
            at=at,
            subject_name=applied.finding.code,
            facts={"kind": applied.kind},
        )
