"""A survey that people can answer: opening it, reminding everybody, closing it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import counted
from goldenthread.surveys.actions.close_survey import close_survey
from goldenthread.surveys.actions.open_pulse import open_pulse
from goldenthread.surveys.actions.remind_everybody import Written, remind_everybody
from goldenthread.surveys.models import SurveyState
from goldenthread.surveys.refusals import NotInThatState
from goldenthread.surveys.survey_mail import MailKind, mail_text
from goldenthread.surveys.views.at_hand import get_run
from goldenthread.ui.form_page import FormPage, answer_question

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def open_it(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, survey = get_run(request, school_slug, year, key)
    closes = f" until {long_date(survey.closes_on)}" if survey.closes_on else ""
    whom = (
        f"everybody whom {survey.run.programme.title} is for"
        if survey.run.programme
        else "everybody on the staff list"
    )
    page = FormPage(
        title=f"Open “{survey.title}”?",
        back=at_hand.page_of(survey),
        crumbs=at_hand.crumbs(survey),
        lead=f"From now{closes} {whom} can answer. Who is invited, and in which groups of five or "
        "more answers count, is fixed at this moment. Everybody with an address gets a mail with "
        "a link of their own.",
        button="Open it and write to everybody",
    )

    def do() -> None:
        at = accounts.now()
        open_pulse(survey, actor=at_hand.user, at=at)
        written = remind_everybody(survey, kind=MailKind.INVITATION, actor=at_hand.user, at=at)
        messages.success(request, f"It is open. {_told(written)}")

    return answer_question(request, page, do)


@either
def close(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, survey = get_run(request, school_slug, year, key)
    page = FormPage(
        title=f"Close “{survey.title}” now?",
        back=at_hand.page_of(survey),
        crumbs=at_hand.crumbs(survey),
        lead="Nobody can answer any more, and it cannot be opened again. The figures are "
        "published once; the box of answers, the list of who was invited and the codes of paper "
        "sheets are deleted. Sheets of paper that are not typed in yet are lost, and with fewer "
        "than five answers nothing is ever shown.",
        button="Close it and publish",
    )

    def do() -> None:
        close_survey(survey, actor=at_hand.user, at=accounts.now())

    return answer_question(request, page, do)


@either
def remind(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """Shows what the mail says before it goes to everybody."""
    at_hand, survey = get_run(request, school_slug, year, key)
    refusal = None
    if request.method == "POST":
        try:
            written = remind_everybody(survey, actor=at_hand.user, at=accounts.now())
        except Refusal as refused:
            refusal = refused
        else:
            messages.success(request, _told(written))
            return redirect(at_hand.page_of(survey))
    elif survey.run.state != SurveyState.OPEN:
        refusal = NotInThatState(
            f"{survey.title} is not open.", "A reminder goes out while people can answer."
        )
    context = {
        "school": at_hand.year.school,
        "year": at_hand.year,
        "survey": survey,
        "paragraphs": _paragraphs(mail_text(survey, MailKind.REMINDER, "(a link of their own)")),
        "refusal": refusal,
        "crumbs": at_hand.crumbs(survey),
    }
    return render(request, "surveys/pulse_remind.html", context)


def _paragraphs(mail: str) -> list[str]:
    """The lines of a mail end where a page's do not."""
    return [" ".join(part.split()) for part in mail.split("\n\n") if part.strip()]


def _told(written: Written) -> str:
    told = f"{counted(written.mails, 'mail')} left."
    if written.not_sent:
        told += (
            f" {counted(written.not_sent, 'mail')} could not leave. Answering works from Today "
            "and from the poster too."
        )
    return told
