"""Tells all staff what follows from what they said."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import counted
from goldenthread.reviews.access.reviews import require_run
from goldenthread.reviews.models import ReviewAction
from goldenthread.surveys.public import Survey


class NothingToTell(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "There is nothing here that staff have not been told.",
            "Write down what you will do first; one action is enough.",
        )


def tell_staff(survey: Survey, *, actor: Actor, at: datetime) -> int:
    """From then on all staff read every action of the survey; returns how many are new to them.

    Refuses with `PermissionDenied` and `NothingToTell`.
    """
    require_run(actor, survey.school)
    with transaction.atomic():
        untold = ReviewAction.objects.filter(survey=survey, told_on=None)
        told = untold.update(told_on=at.date())
        if not told:
            raise NothingToTell
        accounts.record_event(
            "told staff what follows from a survey",
            f"survey:{survey.pk}",
            school=survey.school,
            actor=actor,
            at=at,
            subject_name=survey.title[:200],
            facts={"told": counted(told, "action")},
        )
    return told
