"""Paper: handing out sheets, typing them in, a poster, and the code that one types oneself."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.public import draw_qr
from goldenthread.surveys.access.running import require_paper
from goldenthread.surveys.actions.enter_paper import UnknownCode, UsedCode, enter_paper
from goldenthread.surveys.actions.hand_out_paper import hand_out_paper
from goldenthread.surveys.models import Scale, Survey, SurveyState
from goldenthread.surveys.paper_codes import read_code
from goldenthread.surveys.paper_forms import CodeForm, EnterForm, HandOutForm
from goldenthread.surveys.queries.paper import list_members, print_sheets
from goldenthread.surveys.queries.survey_page import list_current_items
from goldenthread.surveys.refusals import NotInThatState
from goldenthread.surveys.tokens import find_paper_right, path_of
from goldenthread.surveys.views.at_hand import get_run, get_shown
from goldenthread.ui.form_page import typed_in

either = require_http_methods(["GET", "HEAD", "POST"])
# Larger numbers than the database has.
LARGEST = 2**62


@never_cache
@either
def hand_out(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """Whoever is chosen gets a sheet; it is printed from the page that answers, and only there."""
    at_hand, survey = get_run(request, school_slug, year, key)
    form = HandOutForm(typed_in(request), members=list_members(survey))
    context = {
        "school": at_hand.year.school,
        "year": at_hand.year,
        "survey": survey,
        "crumbs": at_hand.crumbs(survey),
        "form": form,
        "is_open": survey.run.state == SurveyState.OPEN,
    }
    if request.method == "POST" and form.is_valid():
        try:
            handed_out = hand_out_paper(
                survey, form.people(), actor=at_hand.user, at=accounts.now()
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            sheets = print_sheets(survey, handed_out)
            return render(request, "surveys/paper_sheets.html", context | {"sheets": sheets})
    return render(request, "surveys/paper_hand_out.html", context)


@either
@sensitive_post_parameters()
@sensitive_variables()
def enter(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, survey = get_shown(request, school_slug, year, key)
    require_paper(at_hand.user, at_hand.year.school)
    items = list_current_items(survey)
    form = EnterForm(typed_in(request), items=items, asks_comment=survey.run.asks_comment)
    is_open = survey.run.state == SurveyState.OPEN
    if request.method == "POST" and form.is_valid():
        try:
            if not is_open:
                raise NotInThatState(
                    f"{survey.title} has closed, so this sheet cannot be counted any more.",
                    "Shred it with the others.",
                )
            enter_paper(
                survey,
                form.cleaned_data["code"],
                form.chosen(),
                form.cleaned_data.get("comment", ""),
                actor=at_hand.user,
                on=accounts.today(),
            )
        except (UnknownCode, UsedCode) as refusal:
            form.add_error("code", str(refusal))
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "Counted. The next sheet.")
            return redirect(request.path)
    context = {
        "school": at_hand.year.school,
        "year": at_hand.year,
        "survey": survey,
        "crumbs": at_hand.crumbs(survey),
        "form": form,
        "is_open": is_open,
        "has_yes": any(item.scale == Scale.YES for item in items),
    }
    return render(request, "surveys/paper_enter.html", context)


@require_safe
def poster(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """One page for the staff room; its code leads to the page on which one signs in or types."""
    at_hand, survey = get_run(request, school_slug, year, key)
    where = code_path(survey)
    context = {
        "school": at_hand.year.school,
        "year": at_hand.year,
        "survey": survey,
        "crumbs": at_hand.crumbs(survey),
        "number": len(list_current_items(survey)),
        "qr": draw_qr(settings.BASE_URL + where),
        "address": settings.BASE_URL.partition("://")[2] + where,
    }
    return render(request, "surveys/paper_poster.html", context)


@login_not_required
@never_cache
@either
@sensitive_post_parameters()
@sensitive_variables()
def type_code(request: HttpRequest, school_id: int, survey_id: int) -> HttpResponse:
    """Where the poster leads. It names no survey: the numbers in its address are easy to guess."""
    form = CodeForm(typed_in(request))
    with accounts.as_school(min(school_id, LARGEST)):
        survey = (
            Survey.objects.select_related("school", "year")
            .filter(pk=min(survey_id, LARGEST), school=min(school_id, LARGEST))
            .filter(run__state=SurveyState.OPEN)
            .first()
        )
        if request.method == "POST" and form.is_valid():
            code = read_code(form.cleaned_data["code"])
            if survey is not None and find_paper_right(survey, code) is not None:
                return redirect(path_of(survey, code))
            form.add_error("code", forms.ValidationError(str(UnknownCode())))
        own = ""
        if survey is not None:
            names = {"school_slug": survey.school.slug, "year": survey.year.label}
            own = reverse("answer:own", kwargs={**names, "key": survey.key})
    return render(request, "surveys/paper_code.html", {"form": form, "own": own})


def code_path(survey: Survey) -> str:
    kwargs = {"school_id": survey.school_id, "survey_id": survey.pk}
    return reverse("answer:type-code", kwargs=kwargs)
