"""The Coaching page, and the page of one pair."""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, User
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.access.coaching import get_own_pair_or_404
from goldenthread.practice.access.practitioner import Practitioner, get_practitioner
from goldenthread.practice.actions.accept_pair import accept_pair
from goldenthread.practice.actions.decline_pair import decline_pair
from goldenthread.practice.actions.pause_pair import pause_pair, resume_pair
from goldenthread.practice.actions.save_touchpoint_phase import ChangedMeanwhile, mark_of
from goldenthread.practice.actions.start_touchpoint import start_touchpoint
from goldenthread.practice.actions.write_pair_agreement import write_pair_agreement
from goldenthread.practice.coaching_addresses import (
    address,
    crumb_of_practice,
    crumbs,
    crumbs_of_pair,
)
from goldenthread.practice.coaching_forms import AgreementForm, StartForm
from goldenthread.practice.coaching_presets import words_of
from goldenthread.practice.models import CoachingPair
from goldenthread.practice.queries.coaching_cycle import find_step_now, list_cycles
from goldenthread.practice.queries.coaching_home import cadence_words, get_home
from goldenthread.practice.queries.coaching_shared import list_given
from goldenthread.practice.queries.coaching_times import list_own_times, times_of_pair
from goldenthread.snapshot.words import PairState
from goldenthread.ui.form_page import FormPage, answer_form, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])

ANSWERS = {
    "accept": (accept_pair, "You have said yes."),
    "decline": (decline_pair, "You have said no. Nobody is told why, and nobody asks."),
    "pause": (pause_pair, "The pair rests until one of you lets it go on."),
    "resume": (resume_pair, "The pair goes on."),
}


def open_pair(
    request: HttpRequest, school_slug: str, year: str, key: str
) -> tuple[Practitioner, CoachingPair, User]:
    """The pair that the page is about, for whoever may read it today; 404 for everybody else."""
    assert isinstance(request.user, User)
    own = get_practitioner(request.user, school_slug, year)
    pair = get_own_pair_or_404(own.person, own.year, key, accounts.today())
    return own, pair, request.user


def other_of(own: Practitioner, pair: CoachingPair) -> str:
    return pair.coachee.name if pair.coach_id == own.person.pk else pair.coach.name


@require_safe
def home(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    own = get_practitioner(request.user, school_slug, year)
    school = own.year.school
    context = {
        "school": school,
        "year": own.year,
        "crumbs": (crumb_of_practice(own.year),),
        "home": get_home(own.person, own.year, accounts.today()),
        "may_arrange": accounts.may(request.user, school, Ability.EDIT_COACHING_PAIRS),
        "may_count": accounts.may(request.user, school, Ability.VIEW_COACHING_COVERAGE),
    }
    return render(request, "practice/coaching_home.html", context)


@require_safe
def show_pair(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    own, pair, _ = open_pair(request, school_slug, year, key)
    agreement = getattr(pair, "agreement", None)
    coaches = pair.coach_id == own.person.pk
    cycles = list_cycles(pair)
    context = {
        "school": own.year.school,
        "year": own.year,
        "pair": pair,
        "coaches": coaches,
        "other": other_of(own, pair),
        "cadence": cadence_words(pair.cadence_weeks),
        "contract": agreement.words["contract"] if agreement else "",
        "thanks": agreement.words["thanks"] if agreement else "",
        "phases": words_of(agreement.preset if agreement else "").values(),
        "under_way": next((cycle for cycle in cycles if not cycle.is_finished), None),
        "met_today": any(cycle.on == accounts.today() for cycle in cycles),
        "cycles": [cycle for cycle in cycles if cycle.is_finished],
        "step": find_step_now(pair),
        "times": times_of_pair(
            list_own_times(own.person, own.year, accounts.today()), pair.key, accounts.today()
        ),
        "given": () if coaches else list_given(pair),
        "has_accepted": agreement
        and (agreement.coach_accepted_on if coaches else agreement.coachee_accepted_on),
        "is_running": pair.state == PairState.RUNNING,
        "is_ended": pair.state == PairState.ENDED,
        "start_form": StartForm(),
        "today": accounts.today(),
        "crumbs": crumbs(own.year),
    }
    return render(request, "practice/coaching_pair.html", context)


@require_POST
def answer(request: HttpRequest, school_slug: str, year: str, key: str, word: str) -> HttpResponse:
    """Accept, decline, pause or resume."""
    own, pair, user = open_pair(request, school_slug, year, key)
    action, said = ANSWERS[word]
    try:
        action(pair, actor=user, at=accounts.now())
    except Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, said)
    return redirect(address("home", own.year))


@either
def edit_agreement(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    own, pair, user = open_pair(request, school_slug, year, key)
    agreement = getattr(pair, "agreement", None)
    stored = {
        "preset": agreement.preset if agreement else "look-and-model",
        "contract": agreement.words["contract"] if agreement else "",
    }
    form = AgreementForm(typed_in(request), initial=stored | {"opened": mark_of(stored)})
    page = FormPage(
        title=f"How {other_of(own, pair)} and you work together",
        in_tab="How you work together",
        back=address("show-pair", own.year, key=key),
        crumbs=crumbs_of_pair(pair, other_of(own, pair)),
        saved="Your agreement is saved.",
    )

    def save() -> None:
        typed = {name: form.cleaned_data[name] for name in stored}
        opened = form.cleaned_data["opened"]
        if opened != mark_of(stored) and typed != stored:
            form.data = {**form.data, "opened": mark_of(stored)}
            raise ChangedMeanwhile({"contract": stored["contract"]})
        write_pair_agreement(pair, **typed, actor=user, at=accounts.now())

    return answer_form(request, form, replace(page), save)


@require_POST
def start(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    own, pair, user = open_pair(request, school_slug, year, key)
    form = StartForm(request.POST)
    back = address("show-pair", own.year, key=key)
    if not form.is_valid():
        messages.warning(request, " ".join(str(error) for error in form.errors["on"]))
        return redirect(back)
    try:
        row = start_touchpoint(pair, form.day(accounts.today()), actor=user, at=accounts.now())
    except Refusal as refusal:
        messages.warning(request, str(refusal))
        return redirect(back)
    return redirect(address("cycle", own.year, key=key, day=row.touchpoint.on.isoformat()))
