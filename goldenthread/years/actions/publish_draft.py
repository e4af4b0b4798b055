"""Puts a draft year out for comment, and keeps what was said of it."""

import datetime as dt

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear, YearState
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.years.actions.begin_draft import get_draft_to_write
from goldenthread.years.models import YearDraft


class NotADraft(Refusal):
    def __init__(self, year: SchoolYear) -> None:
        super().__init__(
            f"The year {year.label} is not a draft.",
            "Take it back to draft before you put it out for comment.",
        )


class NoTimeToComment(Refusal):
    def __init__(self, year: SchoolYear, until: dt.date) -> None:
        super().__init__(
            f"Nobody could comment until {long_date(until)}.",
            f"Choose a day after today and before the year ends on {long_date(year.ends_on)}.",
        )


def publish_draft(
    year: SchoolYear, *, until: dt.date, note: str, actor: Actor, at: dt.datetime
) -> YearDraft:
    """Let staff read the year and say what they think until the day, that day included.

    A year that is out already gets the new day. Refuses with `NotADraft` or `NoTimeToComment`.
    """
    accounts.require(actor, year.school, Ability.EDIT_PLAN)
    if year.state not in accounts.BEFORE_USE:
        raise NotADraft(year)
    if not at.date() < until <= year.ends_on:
        raise NoTimeToComment(year, until)
    with transaction.atomic():
        draft = get_draft_to_write(year, actor=actor, at=at)
        draft.comments_until, draft.consultation_note = until, note
        if draft.published_at is None:
            draft.published_at, draft.published_by = at, actor.name[:120]
        draft.save()
        accounts.change_year_state(
            year, YearState.FOR_COMMENT, actor=actor, at=at, note=f"until {until.isoformat()}"
        )
    return draft


def write_consultation_note(
    year: SchoolYear, note: str, *, actor: Actor, at: dt.datetime
) -> YearDraft:
    """Keep what staff and unions said. Refuses with `NotADraft` once the dates are locked."""
    accounts.require(actor, year.school, Ability.EDIT_PLAN)
    if year.state not in accounts.BEFORE_USE:
        raise NotADraft(year)
    with transaction.atomic():
        draft = get_draft_to_write(year, actor=actor, at=at)
        draft.consultation_note = note
        draft.save(update_fields=["consultation_note"])
        accounts.record_event(
            "wrote consultation note",
            f"year:{year.pk}",
            school=year.school,
            actor=actor,
            at=at,
            subject_name=year.label,
        )
    return draft
