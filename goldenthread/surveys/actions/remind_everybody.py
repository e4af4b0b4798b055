"""Mails everybody who is invited: when a survey opens, and as a reminder once a day at most."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from smtplib import SMTPException

from django.core.mail import EmailMessage, mailers
from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.errors import Refusal
from goldenthread.surveys.access.running import require_run
from goldenthread.surveys.models import Survey, SurveyRun, SurveyState
from goldenthread.surveys.refusals import NotInThatState
from goldenthread.surveys.survey_mail import MailKind, write_mails


class RemindedToday(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "Everybody has been written to today.", "One mail a day is enough; try tomorrow."
        )


@dataclass(frozen=True, slots=True)
class Written:
    """How many mails left, and how many could not; never whose."""

    mails: int
    not_sent: int


def send_together(mails: Iterable[EmailMessage]) -> Written:
    """Over one connection. A mail that is refused does not keep the others back."""
    mailer = mailers.default
    left = not_sent = 0
    try:
        mailer.open()
    except (SMTPException, OSError):
        return Written(0, sum(1 for _ in mails))
    try:
        for mail in mails:
            try:
                left += mailer.send_messages([mail])
            except (SMTPException, OSError):
                not_sent += 1
    finally:
        mailer.close()
    return Written(left, not_sent)


def remind_everybody(
    survey: Survey,
    *,
    kind: MailKind = MailKind.REMINDER,
    actor: Actor,
    at: dt.datetime,
    send: Callable[[Iterable[EmailMessage]], Written] = send_together,
) -> Written:
    """Everybody gets the same mail, since nobody knows who has answered.

    Refuses with `PermissionDenied`, with `NotInThatState` unless it is open, and with
    `RemindedToday` when everybody was written to on this day.
    """
    with transaction.atomic():
        run = SurveyRun.objects.select_for_update(of=("self",)).get(survey=survey)
        require_run(actor, survey.school, run.programme)
        if run.state != SurveyState.OPEN:
            raise NotInThatState(
                f"{survey.title} is not open.", "A reminder goes out while people can answer."
            )
        if run.reminded_on == at.date():
            raise RemindedToday
        run.reminded_on = at.date()
        run.save(update_fields=["reminded_on"])
        accounts.record_event(
            "mailed all who are invited",
            f"survey:{survey.pk}",
            school=survey.school,
            actor=actor,
            at=at,
            subject_name=survey.title[:200],
            facts={"mail": kind.value},
        )
    written = send(write_mails(survey, kind))
    if written.not_sent and not written.mails:
        # Nothing left, so that it can be tried again today.
        run.reminded_on = None
        run.save(update_fields=["reminded_on"])
    return written
