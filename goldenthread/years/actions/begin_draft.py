"""Makes a year to come a draft, and takes one back that was out for comment or locked."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear, YearState
from goldenthread.kernel.errors import Refusal
from goldenthread.years.models import YearDraft


class YearHasBegun(Refusal):
    def __init__(self, year: SchoolYear) -> None:
        super().__init__(
            f"The year {year.label} has begun, so people rely on its dates.",
            "Change single sessions, or let the planner move as few as can be.",
        )


def begin_draft(year: SchoolYear, *, actor: Actor, at: datetime) -> YearDraft:
    """From now on only those who work on the plan see the year. A draft stays as it is.

    Refuses with `YearHasBegun` from the first day of the year on.
    """
    accounts.require(actor, year.school, Ability.EDIT_PLAN)
    if year.starts_on <= at.date():
        raise YearHasBegun(year)
    with transaction.atomic():
        draft = get_draft_to_write(year, actor=actor, at=at)
        if year.state != YearState.DRAFT:
            draft.comments_until = draft.published_at = draft.locked_at = None
            draft.published_by = draft.locked_by = ""
            draft.save()
            accounts.change_year_state(year, YearState.DRAFT, actor=actor, at=at)
    return draft


def take_back_to_draft(year: SchoolYear, *, actor: Actor, at: datetime) -> YearDraft:
    """Close the year to staff again; the note and the comments with their answers stay.

    Refuses with `YearHasBegun` from the first day of the year on.
    """
    return begin_draft(year, actor=actor, at=at)


def get_draft_to_write(year: SchoolYear, *, actor: Actor, at: datetime) -> YearDraft:
    """How the year is prepared, locked until the transaction ends; kept from now on if it was not.

    A year that was made a draft by hand, or brought in as one, has no such row yet.
    """
    drafts = YearDraft.objects.select_for_update()
    draft, _ = drafts.get_or_create(
        year=year,
        defaults={"school": year.school, "opened_at": at, "opened_by": actor.name[:120]},
    )
    return draft
