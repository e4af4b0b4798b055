"""Keeps what somebody says of a year that is out for comment, and the answer to it."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear, YearState
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.years.models import DraftComment, YearDraft


class CommentsAreClosed(Refusal):
    def __init__(self, year: SchoolYear, draft: YearDraft | None) -> None:
        until = draft.comments_until if draft else None
        super().__init__(
            f"Comments on {year.label} closed on {long_date(until)}."
            if until
            else f"The year {year.label} is not out for comment.",
            "Tell whoever leads professional learning.",
        )


def comment_on_draft(
    year: SchoolYear, person: Person, words: str, *, actor: Actor, at: datetime
) -> DraftComment:
    """For every member of staff; those who lead professional learning read it with the name.

    Refuses with `CommentsAreClosed` before the year is out and after its day.
    """
    accounts.require(actor, year.school, Ability.VIEW_PEOPLE_LIST)
    if person.school_id != year.school_id:
        raise PermissionDenied("Comments are for the staff of the school.")
    draft = YearDraft.objects.filter(year=year).first()
    until = draft.comments_until if draft else None
    if year.state != YearState.FOR_COMMENT or until is None or until < at.date():
        raise CommentsAreClosed(year, draft)
    with transaction.atomic():
        comment = DraftComment.objects.create(
            school=year.school, year=year, person=person, words=words, at=at
        )
        _record("commented on draft year", comment, actor, at)
    return comment


def answer_comment(
    comment: DraftComment, answer: str, *, actor: Actor, at: datetime
) -> DraftComment:
    """Keep the answer, which its writer reads on the Year page; a later one takes its place."""
    accounts.require(actor, comment.school, Ability.EDIT_PLAN)
    comment.answer, comment.answered_by, comment.answered_at = answer, actor.name[:120], at
    with transaction.atomic():
        comment.save(update_fields=["answer", "answered_by", "answered_at"])
        _record("answered comment on draft year", comment, actor, at)
    return comment


def _record(verb: str, comment: DraftComment, actor: Actor, at: datetime) -> None:
    accounts.record_event(
        verb, f"draft-comment:{comment.pk}", school=comment.school, actor=actor, at=at
    )
