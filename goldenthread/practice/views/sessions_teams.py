"""My teams, the page of a team with its cycles, how it is supported, and uptake for leaders."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability
from goldenthread.people.public import Team
from goldenthread.practice.access.sessions import (
    Reader,
    get_cycle_or_404,
    get_reader,
    get_team_or_404,
    require_lead,
    require_support,
)
from goldenthread.practice.actions.agree_support import agree_support
from goldenthread.practice.actions.close_team_cycle import close_team_cycle
from goldenthread.practice.actions.start_team_cycle import start_team_cycle
from goldenthread.practice.queries.assessments import list_assessments
from goldenthread.practice.queries.look_back import look_back_on
from goldenthread.practice.queries.my_teams import (
    get_home,
    get_team_page,
    list_free_sessions,
    propose_sessions,
)
from goldenthread.practice.queries.uptake import list_uptake
from goldenthread.practice.session_forms import CloseCycleForm, CycleForm, SupportForm
from goldenthread.practice.views.sessions_addresses import crumbs_to, page_of_team
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import CycleOutcome, ProgrammeState
from goldenthread.ui.form_page import FormPage, answer_form, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])
OVER = (ProgrammeState.CLOSED,)


@require_safe
def home(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    reader = get_reader(request.user, school_slug, year)
    counts = accounts.may(reader.user, reader.year.school, Ability.VIEW_PRACTICE_COUNTS)
    context = {
        "school": reader.year.school,
        "year": reader.year,
        "page": get_home(reader),
        "sees_counts": counts,
        "today": reader.today,
    }
    return render(request, "practice/sessions_home.html", context)


@require_safe
def show_team(request: HttpRequest, school_slug: str, year: str, team: str) -> HttpResponse:
    reader = get_reader(request.user, school_slug, year)
    row = get_team_or_404(reader, team)
    context = {
        "school": reader.year.school,
        "year": reader.year,
        "page": get_team_page(reader, row),
        "crumbs": crumbs_to(reader.year),
        "today": reader.today,
    }
    return render(request, "practice/sessions_team.html", context)


@either
def edit_support(request: HttpRequest, school_slug: str, year: str, team: str) -> HttpResponse:
    reader = get_reader(request.user, school_slug, year)
    row = get_team_or_404(reader, team)
    require_support(reader, row)
    form = SupportForm(typed_in(request), row=row)
    page = FormPage(
        title=f"Support of {row.name}",
        back=page_of_team(row, reader.year),
        crumbs=crumbs_to(reader.year, row),
        lead="The team reads this. Agree it together and come back to it each half-term.",
        saved="It is agreed.",
    )

    def save() -> None:
        agree_support(row, **form.values(), reader=reader, at=accounts.now())

    return answer_form(request, form, page, save)


@either
def start_cycle(request: HttpRequest, school_slug: str, year: str, team: str) -> HttpResponse:
    reader = get_reader(request.user, school_slug, year)
    row = get_team_or_404(reader, team)
    require_lead(reader, row)
    form = _cycle_form(request, reader, row)
    page = FormPage(
        title=f"Start a cycle of {row.name}",
        back=page_of_team(row, reader.year),
        crumbs=crumbs_to(reader.year, row),
        button="Start the cycle",
        saved="The cycle is in the plan.",
    )

    def save() -> None:
        start_team_cycle(
            row,
            theme=form.cleaned_data["theme"],
            trigger=form.cleaned_data["trigger"],
            programme=form.cleaned_data["programme"],
            sessions=form.chosen_sessions(),
            new_days=form.chosen_days(),
            reader=reader,
            at=accounts.now(),
        )

    if request.method == "POST":
        return answer_form(request, form, page, save)
    context = {
        "form": form,
        "page": page,
        "assessments": list_assessments(reader.year, row),
        "has_dates": {"sessions", "new_days"} & form.fields.keys(),
        "team": row,
    }
    return render(request, "practice/sessions_cycle.html", context)


def _cycle_form(request: HttpRequest, reader: Reader, team: Team) -> CycleForm:
    programmes = Programme.objects.filter(year=reader.year).exclude(state__in=OVER)
    return CycleForm(
        typed_in(request),
        programmes=programmes.order_by("code"),
        sessions=list_free_sessions(reader, team),
        days=propose_sessions(reader, team),
    )


@either
def close_cycle(
    request: HttpRequest, school_slug: str, year: str, team: str, key: str
) -> HttpResponse:
    reader = get_reader(request.user, school_slug, year)
    row = get_team_or_404(reader, team)
    cycle = get_cycle_or_404(reader, row, key)
    require_lead(reader, row)
    form = CloseCycleForm(typed_in(request))
    page = FormPage(
        title=f"Look back on “{cycle.theme}”",
        back=page_of_team(row, reader.year),
        crumbs=crumbs_to(reader.year, row),
        lead=look_back_on(cycle),
        button="Close the cycle",
        saved="The cycle is closed.",
    )

    def save() -> None:
        close_team_cycle(
            cycle, CycleOutcome(form.cleaned_data["outcome"]), reader=reader, at=accounts.now()
        )

    return answer_form(request, form, page, save)


@require_safe
def uptake(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_PRACTICE_COUNTS)
    is_staff = accounts.is_member_of_staff(request.user, at_hand.school)
    context = {
        "school": at_hand.school,
        "year": at_hand,
        "lines": list_uptake(at_hand),
        "crumbs": crumbs_to(at_hand) if is_staff else (),
    }
    return render(request, "practice/sessions_uptake.html", context)
