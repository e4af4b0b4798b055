"""One session: its page, its agenda, its timed parts, sending it, and who was there."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.practice.access.sessions import (
    get_reader,
    get_session_or_404,
    require_prepare,
    require_run,
)
from goldenthread.practice.actions.keep_agenda_pattern import (
    keep_agenda_pattern,
    remove_agenda_pattern,
)
from goldenthread.practice.actions.mark_attendance import mark_attendance
from goldenthread.practice.actions.send_agenda import NoAgenda, send_agenda
from goldenthread.practice.actions.write_agenda import (
    WrittenSegment,
    write_agenda,
    write_segments,
)
from goldenthread.practice.models import Agenda, AgendaPattern, AgendaSegment
from goldenthread.practice.queries.promises import list_members
from goldenthread.practice.queries.session_agenda import (
    find_ready_agenda,
    fit_in_words,
    get_session_page,
    leaves_no_room,
    list_patterns,
)
from goldenthread.practice.session_forms import AgendaForm, PatternNameForm, SegmentFormSet
from goldenthread.practice.session_patterns import best_fit
from goldenthread.practice.views.sessions_addresses import crumbs_to, page_of_session
from goldenthread.programmes.public import Activity, Participation, catch_up_of
from goldenthread.snapshot.words import ParticipationState
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])
NO_ROOM = (
    "The parts take the whole meeting. Day-to-day business needs a place too: keep ten minutes, or "
    "say where it goes. This is said once."
)


@require_safe
def show_session(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    reader = get_reader(request.user, school_slug, year)
    session = get_session_or_404(reader, key)
    context = {
        "school": reader.year.school,
        "year": reader.year,
        "page": get_session_page(reader, session),
        "crumbs": crumbs_to(reader.year, session.team),
        "no_room": NO_ROOM,
    }
    return render(request, "practice/sessions_session.html", context)


@either
def prepare(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    reader = get_reader(request.user, school_slug, year)
    session = get_session_or_404(reader, key)
    require_prepare(reader, session)
    agenda = getattr(session, "agenda", None) or _from_the_plan(session)
    patterns = list_patterns(session)
    fits = best_fit(patterns, session.minutes - (session.admin_minutes or 0)).key
    form = AgendaForm(typed_in(request), row=agenda, patterns=patterns, fits=fits)
    page = FormPage(
        title=f"Prepare “{session.title}”",
        back=page_of_session(session),
        crumbs=crumbs_to(session.year, session.team, session),
        lead=_where_it_stands(session),
        button="Save the agenda",
        saved="The agenda is saved.",
    )

    def save() -> None:
        values = form.values()
        write_agenda(session, values, form.chosen_pattern(), reader=reader, at=accounts.now())

    return answer_form(request, form, page, save)


@require_POST
def take_return(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """Take the agenda that is ready for a return; one that is written by now stays."""
    reader = get_reader(request.user, school_slug, year)
    session = get_session_or_404(reader, key)
    require_prepare(reader, session)
    ready = find_ready_agenda(session)
    if ready is None:
        raise Http404
    if AgendaSegment.objects.filter(agenda__activity=session).exists():
        messages.warning(request, "This session has an agenda by now. Nothing was changed.")
    else:
        values = {"aims": ready.aims, "technique": ready.technique}
        write_agenda(session, values, ready.pattern, reader=reader, at=accounts.now())
        messages.success(request, "The agenda stands. Change what you like, then send it.")
    return redirect(page_of_session(session))


@either
def edit_segments(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    reader = get_reader(request.user, school_slug, year)
    session = get_session_or_404(reader, key)
    require_prepare(reader, session)
    assert session.team is not None
    rows = AgendaSegment.objects.filter(agenda__activity=session).order_by("place", "pk")
    held: list[dict[str, Any]] = [
        {
            "name": row.name,
            "minutes": row.minutes,
            "prompt": row.prompt,
            "lead": row.lead_id,
            "task": row.task,
        }
        for row in rows
    ]
    form_set = SegmentFormSet(
        typed_in(request),
        initial=held,
        form_kwargs={"people": list_members(session.team, session.on)},
    )
    if request.method == "POST" and form_set.is_valid():
        parts = _parts(form_set.cleaned_data)
        write_segments(session, parts, reader=reader, at=accounts.now())
        messages.success(request, fit_in_words(sum(p.minutes for p in parts), session.minutes))
        return redirect(page_of_session(session))
    context = {
        "school": session.school,
        "year": session.year,
        "session": session,
        "form_set": form_set,
        "patterns": AgendaPattern.objects.filter(school=session.school),
        "fit": fit_in_words(sum(row["minutes"] for row in held), session.minutes),
        "crumbs": crumbs_to(session.year, session.team, session),
    }
    return render(request, "practice/sessions_parts.html", context)


def _parts(rows: list[dict[str, Any]]) -> list[WrittenSegment]:
    """In the order that was typed; a part without a name is taken out."""
    named = [row for row in rows if row.get("name") and row.get("minutes")]
    named.sort(key=lambda row: row.get("ORDER") or len(rows) + 1)
    return [
        WrittenSegment(row["name"], row["minutes"], row["task"], row["prompt"], row["lead"])
        for row in named
    ]


@require_POST
def send(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    reader = get_reader(request.user, school_slug, year)
    session = get_session_or_404(reader, key)
    require_prepare(reader, session)
    page = get_session_page(reader, session)
    no_room = leaves_no_room(session, sum(one.minutes for one in page.segments))
    try:
        send_agenda(session, reader=reader, at=accounts.now())
    except Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, "The agenda is out: everyone in the team finds it on Today.")
        if no_room and page.segments:
            messages.warning(request, NO_ROOM)
    return redirect(page_of_session(session))


@either
def keep_pattern(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    reader = get_reader(request.user, school_slug, year)
    session = get_session_or_404(reader, key)
    require_prepare(reader, session)
    form = PatternNameForm(typed_in(request))
    page = FormPage(
        title="Keep these timings as a pattern",
        back=page_of_session(session),
        crumbs=crumbs_to(session.year, session.team, session),
        lead="Every team of the school can then choose it.",
        button="Keep the pattern",
        saved="The pattern is kept.",
    )

    def save() -> None:
        if not AgendaSegment.objects.filter(agenda__activity=session).exists():
            raise NoAgenda
        keep_agenda_pattern(session, form.cleaned_data["name"], reader=reader, at=accounts.now())

    return answer_form(request, form, page, save)


@either
def remove_pattern(
    request: HttpRequest, school_slug: str, year: str, key: str, number: int
) -> HttpResponse:
    reader = get_reader(request.user, school_slug, year)
    session = get_session_or_404(reader, key)
    require_prepare(reader, session)
    pattern = get_object_or_404(AgendaPattern, school=reader.year.school, pk=number)
    page = FormPage(
        title=f"Let the pattern “{pattern.name}” go?",
        back=page_of_session(session),
        crumbs=crumbs_to(session.year, session.team, session),
        lead="Agendas made from it keep their parts.",
        button="Let it go",
        saved="The pattern is gone.",
    )
    return answer_question(
        request, page, lambda: remove_agenda_pattern(pattern, reader=reader, at=accounts.now())
    )


@require_POST
def attendance(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """One press marks everybody who is not marked yet as there; else each as chosen."""
    reader = get_reader(request.user, school_slug, year)
    session = get_session_or_404(reader, key)
    require_run(reader, session)
    assert session.team is not None
    if session.on > reader.today:
        messages.warning(request, "The session is still to come. Mark who was there after it.")
        return redirect(page_of_session(session))
    states: dict[Person, ParticipationState] = {}
    rows = Participation.objects.filter(activity=session)
    catching_up = {row.person_id for row in rows if catch_up_of(row)}
    allowed = {state.value for state in ParticipationState} - {ParticipationState.INVITED.value}
    for person in list_members(session.team, session.on):
        chosen = request.POST.get(f"state-{person.key}", "")
        if chosen in allowed:
            states[person] = ParticipationState(chosen)
        elif request.POST.get("do") == "all" and person.pk not in catching_up:
            states[person] = ParticipationState.ATTENDED
    mark_attendance(session, states, reader=reader, at=accounts.now())
    messages.success(request, "It is kept who was there.")
    return redirect(page_of_session(session) + "#there")


def _from_the_plan(session: Activity) -> Agenda:
    """A new agenda with what the plan knows already."""
    unit = session.unit
    technique = session.technique or (unit.technique if unit else None)
    return Agenda(
        school=session.school,
        activity=session,
        aims=unit.big_idea if unit else "",
        technique=technique,
    )


def _where_it_stands(session: Activity) -> str:
    length = f"{session.minutes} minutes"
    if session.admin_minutes:
        length += f", of which {session.admin_minutes} for notices"
    unit = f" It belongs to “{session.unit.big_idea}”." if session.unit else ""
    return f"The session has {length}.{unit}"
