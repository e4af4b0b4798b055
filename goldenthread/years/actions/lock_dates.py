"""Locks the dates of a year: from now on everybody plans their lives around them."""

from collections.abc import Callable, Sequence
from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear, SystemActor, YearState
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.years.actions.begin_draft import get_draft_to_write
from goldenthread.years.models import YearDraft


class NotOutForComment(Refusal):
    def __init__(self, year: SchoolYear) -> None:
        super().__init__(
            f"The year {year.label} is not out for comment.",
            "Let staff and unions read it before its dates are locked.",
        )


class NotReadyToLock(Refusal):
    def __init__(self, missing: Sequence[str]) -> None:
        super().__init__(
            " ".join(missing),
            "Mend this first, or let the head lock the dates all the same and say why.",
        )


def lock_dates(
    year: SchoolYear,
    *,
    list_missing: Callable[[], Sequence[str]],
    despite: str = "",
    actor: Actor,
    at: datetime,
) -> YearDraft:
    """Put the year in use, its dates locked; sessions stay as they are, slots and planned.

    `list_missing` says in sentences what must be so and is not. It is asked while nobody else can
    lock or check the year, so it judges what is locked; what it writes stays, refused or not. With
    any, refuses with `NotReadyToLock`, unless the head says why all the same in `despite`: that
    goes into the consultation note for everybody to read.
    """
    accounts.require(actor, year.school, Ability.EDIT_PLAN)
    with transaction.atomic():
        SchoolYear.objects.select_for_update().get(pk=year.pk)
        year.refresh_from_db(fields=["state"])
        if year.state != YearState.FOR_COMMENT:
            raise NotOutForComment(year)
        missing = list_missing()
        if not missing or (despite and _may_override(actor, year)):
            return _lock(year, missing, despite, actor, at)
    # Outside the transaction, which keeps what the check has found.
    raise NotReadyToLock(missing)


def _lock(
    year: SchoolYear, missing: Sequence[str], despite: str, actor: Actor, at: datetime
) -> YearDraft:
    draft = get_draft_to_write(year, actor=actor, at=at)
    draft.locked_at, draft.locked_by = at, actor.name[:120]
    if missing:
        reason = (
            f"Locked on {long_date(at.date())} by {actor.name} all the same. "
            f"{' '.join(missing)} {despite}"
        )
        draft.consultation_note = f"{draft.consultation_note}\n\n{reason}".strip()
    draft.save()
    accounts.change_year_state(year, YearState.LOCKED, actor=actor, at=at)
    return draft


def _may_override(actor: Actor, year: SchoolYear) -> bool:
    return isinstance(actor, SystemActor) or accounts.may(actor, year.school, Ability.APPROVE_PLAN)
