"""My step: take one on, change its words, close it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import SchoolYear, User
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.practice.access.practitioner import get_practitioner
from goldenthread.practice.access.steps import get_own_step_or_404
from goldenthread.practice.actions.change_step_words import (
    Kept,
    change_step_words,
    choose_step_words,
)
from goldenthread.practice.actions.close_step import close_step
from goldenthread.practice.actions.take_step import take_next_step
from goldenthread.practice.models import Step
from goldenthread.practice.queries.open_step import find_open_step
from goldenthread.practice.queries.quick_log import quick_log_of
from goldenthread.practice.queries.steps_page import get_steps_page, view_of
from goldenthread.practice.step_addresses import address, crumbs, technique_address
from goldenthread.practice.step_forms import ChangeStepForm, CloseStepForm, TakeStepForm
from goldenthread.programmes.public import Technique
from goldenthread.snapshot.words import StepOutcome
from goldenthread.ui.form_page import FormPage, answer_form

either = require_http_methods(["GET", "HEAD", "POST"])
LARGEST_NUMBER = 2**63 - 1


@require_safe
def show(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    own = get_practitioner(request.user, school_slug, year)
    return answer_step_page(request, own.person, own.year)


def answer_step_page(
    request: HttpRequest, person: Person, year: SchoolYear, note: str = "", problem: str = ""
) -> HttpResponse:
    """The page with its quick log; with what was typed and why it was not kept, if it was not."""
    page = get_steps_page(person, year, accounts.today())
    quick = quick_log_of(person, year, page.step, page.classes, note=note) if page.step else None
    context = {
        "school": year.school,
        "year": year,
        "page": page,
        "quick": quick,
        "problem": problem,
        "crumbs": crumbs(year),
    }
    return render(request, "practice/step_page.html", context)


@either
def take(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """A step from a technique, from own words, or narrower than one that was nearly there."""
    user = _user(request)
    own = get_practitioner(user, school_slug, year)
    person, stored_year, today = own.person, own.year, accounts.today()
    techniques = {row.key: row for row in Technique.objects.filter(school=stored_year.school)}
    open_step = find_open_step(person, stored_year)
    narrowed = _find_narrowed(request, person, stored_year)
    technique = techniques.get(request.GET.get("technique", ""))
    form = TakeStepForm(
        request.POST if request.method == "POST" else None,
        open_step=view_of(open_step, today).title if open_step else "",
        initial=_first_words(technique, narrowed),
    )
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        chosen = techniques.get(typed["technique"])
        try:
            take_next_step(
                person,
                stored_year,
                form.words(),
                technique=chosen,
                programme=narrowed.programme if narrowed else None,
                pair=narrowed.pair if narrowed else None,
                closing=(open_step, typed["outcome"]) if open_step else None,
                actor=user,
                at=accounts.now(),
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "The step is yours. Try it, then tap how it went.")
            return redirect(address("steps:show", stored_year))
    context = {
        "school": stored_year.school,
        "year": stored_year,
        "form": form,
        "narrowed": view_of(narrowed, today) if narrowed else None,
        "technique": technique,
        "techniques": [
            (row, technique_address(stored_year, row.key)) for row in techniques.values()
        ],
        "crumbs": crumbs(stored_year, below_step=True),
        "back": address("steps:show", stored_year),
    }
    return render(request, "practice/step_take.html", context)


@either
def change(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    user = _user(request)
    step = _own_step(user, school_slug, year, key)
    view = view_of(step, accounts.today())
    words = {"what": view.what, "when": view.when, "class_label": view.class_label}
    form = ChangeStepForm(
        request.POST if request.method == "POST" else None,
        initial=words | {"version": view.version},
    )
    back = address("steps:show", step.year)
    page = FormPage(title="Change the step", back=back, crumbs=crumbs(step.year, below_step=True))

    def save() -> None:
        kept = change_step_words(
            step,
            form.words(),
            version=form.cleaned_data["version"],
            actor=user,
            at=accounts.now(),
        )
        if kept is Kept.BESIDE:
            messages.warning(
                request,
                "This step was changed on another device in the meantime. Both versions are "
                "below: keep the one you want.",
            )
        else:
            messages.success(request, "The step is changed.")

    return answer_form(request, form, page, save)


@require_POST
def choose(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """Keep one of two versions that two devices wrote."""
    user = _user(request)
    step = _own_step(user, school_slug, year, key)
    number = request.POST.get("other", "")
    try:
        choose_step_words(
            step,
            min(int(number), LARGEST_NUMBER) if number.isdecimal() else 0,
            keep_other=request.POST.get("keep") == "other",
            actor=user,
            at=accounts.now(),
        )
    except Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, "The step says what you chose.")
    return redirect(address("steps:show", step.year))


@either
def close(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    user = _user(request)
    step = _own_step(user, school_slug, year, key)
    view = view_of(step, accounts.today())
    form = CloseStepForm(
        request.POST if request.method == "POST" else None,
        initial={"outcome": step.outcome, "why": view.why},
    )
    page = FormPage(
        title="Close the step",
        lead=view.title,
        back=address("steps:show", step.year),
        crumbs=crumbs(step.year, below_step=True),
        button="Close it",
    )

    def save() -> str | None:
        typed = form.cleaned_data
        close_step(step, typed["outcome"], actor=user, at=accounts.now(), why=typed["why"])
        messages.success(request, "The step is closed. What you logged stays with it.")
        if typed["outcome"] != StepOutcome.NEARLY:
            return None
        return f"{address('steps:take', step.year)}?narrow={step.key}"

    return answer_form(request, form, page, save)


def _first_words(technique: Technique | None, narrowed: Step | None) -> dict[str, str]:
    if narrowed is not None:
        view = view_of(narrowed, narrowed.opened_on)
        words = {"what": view.what, "when": view.when, "class_label": view.class_label}
        return words | {"technique": view.technique_key}
    if technique is not None:
        return {"technique": technique.key, "what": technique.description[:300] or technique.name}
    return {}


def _find_narrowed(request: HttpRequest, person: Person, year: SchoolYear) -> Step | None:
    """The step that the new one narrows: the person's own, or none."""
    key = request.GET.get("narrow", "")
    rows = Step.objects.filter(school=year.school, year=year, person=person, key=key)
    rows = rows.select_related("written", "technique", "programme", "pair__coach")
    return rows.first() if key else None


def _own_step(user: User, school_slug: str, year: str, key: str) -> Step:
    own = get_practitioner(user, school_slug, year)
    step = get_own_step_or_404(own.person, own.year, key)
    step.person, step.year, step.school = own.person, own.year, own.year.school
    return step


def _user(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user
