"""A session on a member's own phone: how the last promise went, and the next one."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.practice.access.sessions import (
    Reader,
    get_reader,
    get_session_or_404,
    is_in_team,
    is_running,
)
from goldenthread.practice.actions.tell_promise import OtherWords, make_promise, tell_outcome
from goldenthread.practice.models import Promise
from goldenthread.practice.queries.promises import (
    OUTCOME_WORDS,
    PromiseLine,
    find_last_promise,
    find_promise_of,
    list_members,
)
from goldenthread.practice.queries.running_sessions import list_classes, list_running
from goldenthread.practice.queries.session_agenda import find_next_session
from goldenthread.practice.session_forms import NoteForm, PromiseForm
from goldenthread.practice.views.sessions_addresses import page_of_session
from goldenthread.programmes.public import Activity
from goldenthread.snapshot.words import PromiseOutcome

DAYS = (
    "Tomorrow",
    "This week",
    "Next week",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
)


@require_http_methods(["GET", "HEAD", "POST"])
def mine(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    reader = get_reader(request.user, school_slug, year)
    session = get_session_or_404(reader, key)
    if not is_in_team(reader, session.team):
        raise Http404
    if request.method == "POST" and request.POST.get("do") == "tell":
        return _tell(request, reader, session)
    if request.method == "POST":
        return _promise(request, reader, session)
    return _show(request, reader, session)


@require_safe
def now(request: HttpRequest) -> HttpResponse:
    """The short address on the room screen: leads to the session that runs for whoever asks."""
    assert isinstance(request.user, User)
    running = list_running(request.user, accounts.today())
    if len(running) == 1:
        return redirect(page_of_session(running[0], "mine"))
    places = [(row, page_of_session(row, "mine")) for row in running]
    return render(request, "practice/sessions_now.html", {"places": places})


def _tell(request: HttpRequest, reader: Reader, session: Activity) -> HttpResponse:
    chosen = request.POST.get("outcome", "")
    last = find_last_promise(reader, session)
    form = NoteForm(request.POST)
    if last is None or chosen not in set(PromiseOutcome) or not form.is_valid():
        return _show(request, reader, session, note_form=form)
    promise = Promise.objects.get(year=reader.year, key=last.key)
    try:
        tell_outcome(
            promise,
            PromiseOutcome(chosen),
            form.cleaned_data["note"].strip(),
            form.cleaned_data["note_version"] or 0,
            session=session,
            reader=reader,
            at=accounts.now(),
        )
    except OtherWords as other:
        form.add_error("note", f"On another device you wrote: “{other.stored['note']}”. "
                       "Tap once more to keep what stands here instead.")  # fmt: skip
        form.data = {**dict(form.data.items()), "note_version": str(other.version)}
        return _show(request, reader, session, note_form=form)
    return redirect(page_of_session(session, "mine") + "?kept=note#next")


def _promise(request: HttpRequest, reader: Reader, session: Activity) -> HttpResponse:
    assert session.team is not None
    data: Any = request.POST.copy()
    if request.POST.get("do") == "technique":
        technique = _technique_of(session)
        if technique and not data.get("change", "").strip():
            data["change"] = f"Try “{technique}”"[:300]
    form = PromiseForm(data, people=_others(reader, session))
    if not form.is_valid():
        return _show(request, reader, session, form=form)
    try:
        make_promise(
            session,
            form.words(),
            form.cleaned_data["looked_at_by"],
            form.cleaned_data["version"] or 0,
            reader=reader,
            at=accounts.now(),
        )
    except OtherWords as other:
        stored = ", ".join(
            text for name in ("change", "when", "class_label") if (text := other.stored[name])
        )
        form.add_error(
            None,
            f"On another device you wrote: “{stored}”. Save once more to keep what stands here "
            "instead.",
        )
        form.put_version(other.version)
        return _show(request, reader, session, form=form)
    messages.success(request, "Kept. Your team reads it, nobody else.")
    return redirect(page_of_session(session, "mine") + "?kept=promise#next")


def _show(
    request: HttpRequest,
    reader: Reader,
    session: Activity,
    *,
    form: PromiseForm | None = None,
    note_form: NoteForm | None = None,
) -> HttpResponse:
    last, own = find_last_promise(reader, session), find_promise_of(reader, session)
    others = _others(reader, session)
    run = getattr(session, "run", None)
    context = {
        "school": reader.year.school,
        "year": reader.year,
        "session": session,
        "agenda": getattr(session, "agenda", None),
        "is_running": is_running(session, accounts.now()),
        "has_ended": run is not None and run.ended_at is not None,
        "last": last,
        "own": own,
        "form": form or PromiseForm(people=others, initial=_initial(own)),
        "is_open": form is not None or own is None,
        "note_form": note_form or NoteForm(initial=_note(last)),
        "outcomes": [(one.value, OUTCOME_WORDS[one]) for one in PromiseOutcome],
        "classes": list_classes(reader.person, reader.year),
        "days": DAYS,
        "technique": _technique_of(session),
        "next_session": find_next_session(session),
        "draft": f"{reader.person.key}:{session.key}",
        "kept": request.GET.get("kept", ""),
        "home": reverse("sessions:home", args=(reader.year.school.slug, reader.year.label)),
    }
    return render(request, "practice/sessions_mine.html", context)


def _others(reader: Reader, session: Activity) -> list[Any]:
    assert session.team is not None
    members = list_members(session.team, session.on)
    return [one for one in members if one.pk != reader.person.pk]


def _initial(own: PromiseLine | None) -> dict[str, Any]:
    if own is None:
        return {"version": 0}
    return {
        "change": own.change,
        "when": own.when,
        "class_label": own.class_label,
        "looked_at_by": own.looked_at_by_id,
        "version": own.version,
    }


def _note(last: PromiseLine | None) -> dict[str, Any]:
    return {"note": last.note, "note_version": last.version} if last else {}


def _technique_of(session: Activity) -> str:
    agenda = getattr(session, "agenda", None)
    technique = (agenda.technique if agenda else None) or session.technique
    return technique.name if technique else ""
