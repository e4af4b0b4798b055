"""Takes an applied edit back, once, and only while nobody has built on it."""

import datetime as dt
from collections.abc import Iterator

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.findings.actions.apply_offer import require_sight
from goldenthread.findings.actions.write_rows import write_rows
from goldenthread.findings.models import AppliedOffer
from goldenthread.findings.queries.checked_snapshot import get_checked_snapshot
from goldenthread.findings.queries.rows_of_offer import Found, as_before, as_kept, find_row
from goldenthread.findings.sensitive import logged_as
from goldenthread.kernel.errors import Refusal
from goldenthread.snapshot.columns import Kind, columns_of
from goldenthread.snapshot.snapshot import TABLE_NAMES, Snapshot
from goldenthread.snapshot.tables import TABLES, key_of


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
        if any(_is_touched(get_checked_snapshot(year), applied)):
            raise TouchedSince
        found: Found = {}
        backwards = applied.written[::-1]
        changed = [one for one in backwards if not one["is_new"]]
        made = [one for one in backwards if one["is_new"]]
        write_rows(
            year,
            [
                (
                    one["table"],
                    find_row(year, one["table"], one["key"], found),
                    as_before(year, one["table"], one["before"], found),
                )
                for one in changed
            ],
            [(one["table"], find_row(year, one["table"], one["key"], found)) for one in made],
            actor=actor,
            at=at,
        )
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


def _is_touched(snapshot: Snapshot, applied: AppliedOffer) -> Iterator[bool]:
    for one in applied.written:
        row = snapshot.find(one["table"], one["key"])
        yield row is None or any(
            as_kept(getattr(row, name)) != value for name, value in one["after"].items()
        )
    own = {(one["table"], one["key"]) for one in applied.written}
    made = {(one["table"], one["key"]) for one in applied.written if one["is_new"]}
    for name in TABLE_NAMES:
        references = [
            (column, about.refers_to)
            for column, about in columns_of(TABLES[name].record).items()
            if about.kind is Kind.REFERENCE
        ]
        for row in snapshot.rows(name):
            if any((table, getattr(row, column)) in made for column, table in references):
                yield (name, key_of(row)) not in own
