"""A pulse from its first draft until it opens, and what can still be changed afterwards."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import EvaluationLevel, SurveyKind
from goldenthread.surveys.access.running import may_run
from goldenthread.surveys.actions.change_item import change_item
from goldenthread.surveys.actions.edit_pulse import discard_draft, edit_pulse, move_last_day
from goldenthread.surveys.actions.prepare_survey import prepare_survey
from goldenthread.surveys.models import Survey, SurveyState
from goldenthread.surveys.pulse_forms import OpenPulseForm, PulseForm, ready_for, stored_pulse
from goldenthread.surveys.queries.survey_page import list_current_items
from goldenthread.surveys.routing import CHOICES, NOT_SAID
from goldenthread.surveys.views.at_hand import AtHand, get_at_hand, get_run
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def plan(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """A new pulse; `?programme=key&level=L3` comes with the ready set of the level chosen."""
    at_hand = get_at_hand(request, school_slug, year)
    programmes = _programmes(at_hand)
    is_of_school = may_run(at_hand.user, at_hand.year.school)
    if not is_of_school and not programmes:
        raise PermissionDenied(
            "Leaders run surveys, and whoever leads a programme runs its pulses."
        )
    wanted = request.GET.get("programme", ""), request.GET.get("level", "")
    initial = {
        "opens_on": accounts.today(),
        **next(
            (
                ready_for(one, EvaluationLevel(wanted[1]))
                for one in programmes
                if one.key == wanted[0] and wanted[1] in ("L1", "L3")
            ),
            {},
        ),
    }
    form = PulseForm(
        typed_in(request), programmes=programmes, initial=initial, is_of_school=is_of_school
    )
    page = FormPage(
        title="Plan a pulse",
        back=at_hand.address("list-surveys"),
        crumbs=at_hand.crumbs(),
        lead="Two to five statements that take a minute to answer. You see it as your colleagues "
        "will before anybody is asked.",
        button="Keep it as a draft",
        is_long=True,
    )

    def save() -> str:
        data = form.cleaned_data
        programme, level = form.programme_and_level()
        survey = prepare_survey(
            at_hand.year,
            title=data["title"],
            kind=SurveyKind.PULSE.value,
            opens_on=data["opens_on"],
            closes_on=data["closes_on"],
            items=form.items_wanted(),
            intro=data["intro"],
            asks_comment=data["asks_comment"],
            programme=programme,
            level=level,
            actor=at_hand.user,
            at=accounts.now(),
        )
        return at_hand.page_of(survey)

    return answer_form(request, form, page, save)


@either
def edit(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, survey = get_run(request, school_slug, year, key)
    if survey.run.state == SurveyState.OPEN:
        return _edit_open(request, at_hand, survey)
    if survey.kind != SurveyKind.PULSE:
        messages.warning(request, f"{survey.title} is changed where it was prepared.")
        return redirect(at_hand.page_of(survey))
    if survey.run.state != SurveyState.DRAFT:
        messages.warning(request, f"{survey.title} has closed. What was asked stays as it was.")
        return redirect(at_hand.page_of(survey))
    items = list_current_items(survey)
    form = PulseForm(
        typed_in(request),
        programmes=_programmes(at_hand),
        stored=stored_pulse(survey, items),
        is_of_school=may_run(at_hand.user, at_hand.year.school),
    )
    page = FormPage(
        title=f"Change “{survey.title}”",
        back=at_hand.page_of(survey),
        crumbs=at_hand.crumbs(survey),
        lead="A draft: nobody has been asked.",
        saved="Kept.",
        remove=at_hand.address("discard-draft", key=survey.key),
        remove_words="Throw the draft away",
        is_long=True,
    )

    def save() -> None:
        data = form.cleaned_data
        programme, level = form.programme_and_level()
        edit_pulse(
            survey,
            title=data["title"],
            opens_on=data["opens_on"],
            closes_on=data["closes_on"],
            items=form.items_wanted(),
            intro=data["intro"],
            asks_comment=data["asks_comment"],
            programme=programme,
            level=level,
            actor=at_hand.user,
            at=accounts.now(),
        )

    return answer_form(request, form, page, save)


def _edit_open(request: HttpRequest, at_hand: AtHand, survey: Survey) -> HttpResponse:
    items = list_current_items(survey)
    form = OpenPulseForm(typed_in(request), survey=survey, items=items)
    page = FormPage(
        title=f"Change “{survey.title}”",
        back=at_hand.page_of(survey),
        crumbs=at_hand.crumbs(survey),
        lead="It is open, and people may have answered. A statement whose wording you change "
        "becomes a new version: answers to the old wording stay with the old wording and are "
        "published beside the new ones, each with its own count and only from five answers on. "
        "Whoever has answered already is not asked again. For a slip of the pen that changes "
        "nothing in the meaning it is often better to leave it.",
        saved="Kept.",
    )

    def save() -> None:
        at = accounts.now()
        if form.cleaned_data["closes_on"] != survey.closes_on:
            move_last_day(survey, form.cleaned_data["closes_on"], actor=at_hand.user, at=at)
        for item, wording in form.changed_items():
            change_item(item, wording=wording, actor=at_hand.user, at=at)

    return answer_form(request, form, page, save)


@require_safe
def preview(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """What a colleague will see; nothing on it can be sent."""
    at_hand, survey = get_run(request, school_slug, year, key)
    context = {
        "school": at_hand.year.school,
        "year": at_hand.year,
        "survey": survey,
        "asked": [(item, CHOICES[item.scale]) for item in list_current_items(survey)],
        "not_said": NOT_SAID,
        "counted_among": "Each colleague reads here among how many their answers count.",
        "crumbs": at_hand.crumbs(survey),
    }
    return render(request, "surveys/pulse_preview.html", context)


@either
def discard(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, survey = get_run(request, school_slug, year, key)
    page = FormPage(
        title=f"Throw “{survey.title}” away?",
        back=at_hand.address("list-surveys")
        if request.method == "POST"
        else at_hand.page_of(survey),
        crumbs=at_hand.crumbs(survey),
        lead="It is a draft; nobody has been asked.",
        button="Throw it away",
        saved="The draft is gone.",
    )

    def do() -> None:
        discard_draft(survey, actor=at_hand.user, at=accounts.now())

    return answer_question(request, page, do)


def _programmes(at_hand: AtHand) -> list[Programme]:
    """Those whose pulses this person runs."""
    school = at_hand.year.school
    rows = Programme.objects.filter(school=school, year=at_hand.year).select_related("lead")
    return [one for one in rows.order_by("title") if may_run(at_hand.user, school, one)]
