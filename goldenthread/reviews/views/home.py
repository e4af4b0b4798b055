"""The first page of the review: what it is, how far it has come, and beginning it."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.people import public as people
from goldenthread.reviews.access.report import Depth, depth_for
from goldenthread.reviews.access.reviews import find_review
from goldenthread.reviews.actions.begin_review import begin_review
from goldenthread.reviews.actions.open_review_survey import may_ask, open_review_survey
from goldenthread.reviews.framework_text.standard import NOBODYS_ACCREDITATION
from goldenthread.reviews.home_steps import Address, steps_of
from goldenthread.reviews.models import ReviewState
from goldenthread.reviews.queries.framework import get_newest_text
from goldenthread.reviews.queries.home import get_play
from goldenthread.reviews.queries.report import get_report
from goldenthread.reviews.survey_form import SurveyForm
from goldenthread.reviews.survey_window import last_day_of_survey
from goldenthread.reviews.views.at_hand import AtHand, get_reader, get_runner, get_runner_of_review
from goldenthread.snapshot.words import SurveyKind
from goldenthread.surveys import public as surveys
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in
from goldenthread.years.public import get_calendar

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def show(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = get_reader(request, school_slug, year)
    review = find_review(at_hand.user, at_hand.year)
    context = {
        "school": at_hand.year.school,
        "year": at_hand.year,
        "runs": at_hand.runs,
        "nobodys": NOBODYS_ACCREDITATION,
    }
    if review is None:
        _, text = get_newest_text(at_hand.year.school)
        context |= {
            "text": text,
            "sections": len({one.section for one in text.statements}),
            "first_level": text.levels[0] if text.levels else None,
            "elsewhere": surveys.Survey.objects.filter(
                school=at_hand.year.school,
                year=at_hand.year,
                kind=SurveyKind.DIAGNOSTIC,
                run__isnull=True,
            ).last(),
        }
        return render(request, "reviews/home_before.html", context)
    is_reported = review.state == ReviewState.REPORTED
    play = get_play(review, accounts.today(), runs=at_hand.runs)
    context |= {
        "review": review,
        "play": play,
        "is_reported": is_reported,
        "headline": get_report(review, Depth.HEADLINE).sections if is_reported else (),
        "waiting": _waiting(at_hand, play.survey.key if play.survey else ""),
        "steps": steps_of(
            play,
            is_reported=is_reported,
            runs=at_hand.runs,
            # Governors read on this page what was told, and have no page of their own for it.
            reads_actions=depth_for(at_hand.user, at_hand.year.school) >= Depth.STATEMENTS,
            address=_addresses(at_hand),
        ),
    }
    return render(request, "reviews/home.html", context)


@either
def begin(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = get_runner(request, school_slug, year)
    if find_review(at_hand.user, at_hand.year) is not None and request.method != "POST":
        return redirect(at_hand.address("home"))
    page = FormPage(
        title=f"Begin the review of {at_hand.year.label}?",
        back=at_hand.address("home"),
        crumbs=at_hand.crumbs(),
        lead="It keeps what is asked as it stands today. Nobody is asked anything until you open "
        "the survey.",
        button="Begin",
        saved="The review has begun. Say first how you see it yourselves.",
    )
    return answer_question(
        request,
        page,
        lambda: begin_review(at_hand.year, actor=at_hand.user, at=accounts.now()),
    )


@either
def open_survey(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand, review = get_runner_of_review(request, school_slug, year)
    if request.method != "POST" and not may_ask(review):
        return redirect(at_hand.address("home"))
    today = accounts.today()
    form = SurveyForm(
        typed_in(request),
        today=today,
        usual=last_day_of_survey(get_calendar(at_hand.year), today),
    )
    page = FormPage(
        title="Open the survey",
        back=at_hand.address("home"),
        crumbs=at_hand.crumbs(),
        lead="Everybody with a post today is asked, support staff included, each the statements "
        "for their group: eight minutes on a phone, or on paper. Who is asked and in which groups "
        "of at least five answers are counted is fixed from now on. Nobody can know who has "
        "answered, so reminders go to all.",
        button="Open it to all staff now",
        saved="The survey is open. Tell people why you ask, and keep ten minutes of a meeting "
        "for it.",
    )

    def save() -> None:
        open_review_survey(
            review,
            closes_on=form.cleaned_data["closes_on"],
            asks_comment=form.cleaned_data["asks_comment"],
            actor=at_hand.user,
            at=accounts.now(),
        )

    return answer_form(request, form, page, save)


def _waiting(at_hand: AtHand, key: str) -> bool:
    """Whether the survey waits for whoever reads. Three queries for a member of staff."""
    school = at_hand.year.school
    if not key or not accounts.is_member_of_staff(at_hand.user, school):
        return False
    try:
        me = people.get_own_person(at_hand.user, school)
    except PermissionDenied:
        return False
    waiting = surveys.open_surveys_for(me)
    return any((one.key, one.year) == (key, at_hand.year.label) for one in waiting)


# Pages of the review that other apps own.
ELSEWHERE = {"survey-page": "surveys:show-survey", "evidence-page": "workbench:review-evidence"}


def _addresses(at_hand: AtHand) -> Address:
    def address(route: str, **more: str) -> str:
        if route not in ELSEWHERE:
            return at_hand.address(route, **more)
        here = {"school_slug": at_hand.year.school.slug, "year": at_hand.year.label}
        return reverse(ELSEWHERE[route], kwargs=here | more)

    return address
