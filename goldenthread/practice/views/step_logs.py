"""Logs of practice: kept by one tap, corrected, taken back; and what a phone keeps to log offline.

Both addresses for phones answer in JSON where the request accepts it, whatever is the matter: 401
while nobody (or somebody else) is signed in, so that the phone keeps what it has.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.practice.access.practitioner import Practitioner, get_practitioner
from goldenthread.practice.access.steps import get_own_log_or_404
from goldenthread.practice.actions.correct_log import correct_log, remove_log
from goldenthread.practice.actions.keep_log import keep_log
from goldenthread.practice.models import PracticeLog, Step, Tried
from goldenthread.practice.queries.open_step import find_open_step
from goldenthread.practice.queries.quick_log import find_quick_log
from goldenthread.practice.queries.steps_page import SAID, log_line
from goldenthread.practice.step_addresses import address, crumbs
from goldenthread.practice.step_forms import LogForm
from goldenthread.practice.tapped import NotALog, read_tapped
from goldenthread.practice.views.steps import answer_step_page
from goldenthread.ui.form_page import FormPage, answer_form, answer_question

type View = Callable[..., HttpResponse]


def for_phones(view: View) -> View:
    """Ask for sign-in itself, and say what is the matter in JSON where that is accepted."""

    @login_not_required
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not wants_json(request):
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            return view(request, *args, **kwargs)
        if not request.user.is_authenticated:
            return JsonResponse({"signed_in": False}, status=401)
        try:
            return view(request, *args, **kwargs)
        except PermissionDenied as refused:
            return JsonResponse({"kept": False, "message": str(refused)}, status=403)
        except Http404:
            message = "This school year is not here, or you have no role in its school any more."
            return JsonResponse({"kept": False, "message": message}, status=404)

    return answer


def wants_json(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")


@for_phones
@require_POST
def log(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """Keep one log; the form's three buttons and the queue of a phone both send it here."""
    user = _user(request)
    try:
        tapped = read_tapped(request.POST)
    except NotALog as refusal:
        own = get_practitioner(user, school_slug, year)
        if wants_json(request):
            return JsonResponse({"kept": False, "message": str(refusal)}, status=422)
        note = request.POST.get("note", "")
        return answer_step_page(request, own.person, own.year, note=note, problem=str(refusal))
    own = get_practitioner(user, school_slug, year, tapped.number)
    if request.POST.get("person", own.person.key) != own.person.key:
        return JsonResponse({"signed_in": False}, status=401)
    if not own.has_log:
        step = _step_of(request.POST.get("step", ""), own)
        keep_log(own.person, own.year, step, tapped, actor=user, at=accounts.now())
    if wants_json(request):
        number = str(tapped.number)
        message = _kept_message(tapped.outcome, tapped.class_label, again=own.has_log)
        return JsonResponse(
            {"kept": True, "number": number, "again": own.has_log, "message": message}
        )
    # The browser keeps it in a cookie till the next page, where the class does not belong.
    messages.success(request, _kept_message(tapped.outcome, "", again=own.has_log))
    return redirect(address("steps:show", own.year))


@for_phones
@require_safe
def state(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """What a phone keeps, so that it can show the step and take a log without a network."""
    own = get_practitioner(request.user, school_slug, year)
    quick = find_quick_log(own.person, own.year, accounts.today())
    step = None
    if quick is not None:
        step = {
            "key": quick.step.key,
            "version": quick.step.version,
            "what": quick.step.title,
            "when": quick.step.when,
            "class_label": quick.step.class_label,
        }
    return JsonResponse(
        {
            "person": own.person.key,
            "step": step,
            "classes": list(quick.classes) if quick else [],
            "log_url": address("steps:log", own.year),
            "csrf": get_token(request),
            "year": own.year.label,
        }
    )


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, school_slug: str, year: str, number: UUID) -> HttpResponse:
    user, row = _own_log(request, school_slug, year, number)
    line = log_line(row)
    form = LogForm(
        request.POST if request.method == "POST" else None,
        initial={
            "outcome": row.outcome,
            "class_label": line.class_label,
            "note": line.note,
            "on": row.on,
        },
        first_day=min(row.on, row.year.starts_on),
        last_day=accounts.today(),
    )
    page = FormPage(
        title="Correct this log",
        back=address("steps:show", row.year),
        crumbs=crumbs(row.year, below_step=True),
        saved="The log is corrected.",
        remove=address("steps:remove-log", row.year, number=str(number)),
        remove_words="Take it back altogether",
    )

    def save() -> None:
        typed = form.cleaned_data
        correct_log(
            row,
            outcome=Tried(typed["outcome"]),
            on=typed["on"],
            class_label=typed["class_label"],
            note=typed["note"],
            actor=user,
            at=accounts.now(),
        )

    return answer_form(request, form, page, save)


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, school_slug: str, year: str, number: UUID) -> HttpResponse:
    user, row = _own_log(request, school_slug, year, number)
    page = FormPage(
        title="Take this log back?",
        lead="Nothing of it is kept, and nothing says that it was there.",
        back=address("steps:show", row.year),
        crumbs=crumbs(row.year, below_step=True),
        button="Take it back",
        saved="The log is taken back.",
    )
    return answer_question(request, page, lambda: remove_log(row, actor=user, at=accounts.now()))


def _step_of(key: str, own: Practitioner) -> Step | None:
    """The step that the device named, open or closed; without a name, the open one.

    A step that was removed meanwhile is no step: the log is kept without it.
    """
    if not key:
        return find_open_step(own.person, own.year)
    rows = Step.objects.filter(school=own.year.school, year=own.year, person=own.person)
    return rows.filter(key=key).first()


def _kept_message(outcome: Tried, class_label: str, *, again: bool) -> str:
    if again:
        return "This log is kept already; it counts once."
    return f"Kept: {SAID[outcome].lower()}{f', with {class_label}' if class_label else ''}."


def _own_log(
    request: HttpRequest, school_slug: str, year: str, number: UUID
) -> tuple[User, PracticeLog]:
    own = get_practitioner(request.user, school_slug, year)
    row = get_own_log_or_404(own.person, own.year, number)
    row.year = own.year
    return _user(request), row


def _user(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user
