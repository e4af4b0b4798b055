"""Takes moves of a proposal over into the year: all that were chosen, or nothing."""

import datetime as dt
from collections.abc import Iterable

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.kernel.errors import Refusal
from goldenthread.planner.answers import Move, changes_of, with_needed
from goldenthread.proposals.access import require_plan
from goldenthread.proposals.contents import open_contents, open_premise, put_accepted
from goldenthread.proposals.models import Proposal
from goldenthread.proposals.refusals import (
    MovesRefused,
    NothingChosen,
    NotToBeAccepted,
    PlanHasMoved,
    PremiseIsNotSo,
)
from goldenthread.proposals.standing import has_moved
from goldenthread.proposals.types import TO_BE_ACCEPTED, ProposalState
from goldenthread.snapshot.changes import Change
from goldenthread.threads import public as threads


def accept_moves(
    proposal: Proposal, keys: Iterable[str], *, actor: Actor, at: dt.datetime
) -> tuple[Move, ...]:
    """Write the moves with these keys and those they need; return the moves that were written.

    The others may be accepted later. Refuses with `PlanHasMoved` where the year changed in a row
    that they touch, with `PremiseIsNotSo` for a what-if that is not so, with `NothingChosen`,
    `NotToBeAccepted`, `MovesRefused` and `PermissionDenied`. The audit log says how many, never
    who.
    """
    require_plan(actor, proposal.school)
    with transaction.atomic():
        year = SchoolYear.objects.select_for_update().get(pk=proposal.year_id)
        year.school = proposal.school
        kept = Proposal.objects.select_for_update().get(pk=proposal.pk)
        if kept.state not in TO_BE_ACCEPTED:
            raise NotToBeAccepted
        contents = open_contents(kept)
        wanted = with_needed(contents.moves, keys)
        chosen = tuple(move for move in wanted if move.key not in contents.accepted)
        if not chosen:
            raise NothingChosen
        snapshot = threads.get_snapshot(year)
        premise = open_premise(kept)
        if premise is not None:
            missing = premise.missing(snapshot)
            if missing:
                raise PremiseIsNotSo(missing)
        if has_moved(snapshot, contents.moves, contents.moves_accepted, chosen):
            raise PlanHasMoved
        changes = tuple(changes_of(chosen))
        try:
            with transaction.atomic():
                _write(year, changes, actor=actor, at=at)
        except threads.RowIsGone as gone:
            raise PlanHasMoved from gone
        except Refusal as refusal:
            alone = _refused_alone(year, chosen, actor=actor, at=at)
            # Each by itself would go: they stand in one another's way.
            raise (MovesRefused(alone) if alone else refusal) from refusal
        put_accepted(
            kept,
            (*contents.accepted, *(move.key for move in chosen)),
            (*contents.written, *(threads.keep(change) for change in changes)),
        )
        kept.state = ProposalState.ACCEPTED
        kept.accepted_by, kept.accepted_at = actor.name, at
        kept.save(update_fields=["sealed", "state", "accepted_by", "accepted_at"])
        accounts.record_event(
            "accepted moves of a plan",
            f"proposal:{kept.pk}",
            school=proposal.school,
            actor=actor,
            at=at,
            subject_name=f"{year.label}, {kept.key}",
            facts={"moves": len(chosen), "of": len(contents.moves), "rows": len(changes)},
        )
    return chosen


def _write(year: SchoolYear, changes: Iterable[Change], *, actor: Actor, at: dt.datetime) -> None:
    rows = threads.rows_of(year, changes)
    threads.write_rows(year, rows.written, rows.removed, actor=actor, at=at)


def _refused_alone(
    year: SchoolYear, chosen: tuple[Move, ...], *, actor: Actor, at: dt.datetime
) -> list[tuple[str, str, str]]:
    """Key, words and reason of each move that is not written even with only what it needs.

    Each is tried and taken back at once.
    """
    refused = []
    for move in chosen:
        try:
            with transaction.atomic():
                _write(year, changes_of(with_needed(chosen, [move.key])), actor=actor, at=at)
                transaction.set_rollback(True)
        except threads.RowIsGone:
            continue
        except Refusal as refusal:
            refused.append((move.key, move.words, str(refusal)))
    return refused
