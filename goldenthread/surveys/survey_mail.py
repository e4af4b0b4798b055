"""Writes the invitation and the reminder of a survey; both go to everybody who is invited."""

from collections.abc import Iterable
from enum import StrEnum

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string

from goldenthread.surveys.models import Survey, SurveyMember
from goldenthread.surveys.tokens import path_of, token_of


class MailKind(StrEnum):
    INVITATION = "invitation"
    REMINDER = "reminder"


def write_mails(survey: Survey, kind: MailKind) -> Iterable[EmailMessage]:
    """One for each invited person with an address. It says nothing of who has answered.

    The subject does not say what is asked: it shows on locked telephones.
    """
    members = SurveyMember.objects.filter(survey=survey).select_related("person").order_by("pk")
    for member in members:
        if member.person.email:
            yield EmailMessage(
                f"A short survey at {survey.school.name}",
                mail_text(survey, kind, answer_address(survey, member.person_id)),
                None,
                [member.person.email],
            )


def mail_text(survey: Survey, kind: MailKind, link: str) -> str:
    context = {
        "survey": survey,
        "school": survey.school,
        "is_reminder": kind is MailKind.REMINDER,
        "link": link,
    }
    return render_to_string("surveys/mail/asked.txt", context)


def answer_address(survey: Survey, person_id: int) -> str:
    """Where this person answers; worked out anew each time and kept nowhere."""
    return settings.BASE_URL + path_of(survey, token_of(survey.pk, person_id))
