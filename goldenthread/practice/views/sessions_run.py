"""The room screen of a running session, and its state for screens that ask."""

import datetime as dt

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.access.sessions import (
    Reader,
    get_reader,
    get_session_or_404,
    leads_team,
    require_run,
)
from goldenthread.practice.actions.run_session import (
    end_run,
    move_run,
    reopen_run,
    start_run,
)
from goldenthread.practice.queries.my_teams import propose_sessions
from goldenthread.practice.queries.session_agenda import find_next_session
from goldenthread.practice.queries.session_run import get_run_state
from goldenthread.practice.session_qr import draw_qr
from goldenthread.practice.views.sessions_addresses import page_of_session
from goldenthread.programmes.public import Activity

MOST_DATES = 3


@require_http_methods(["GET", "HEAD", "POST"])
def room(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    reader = get_reader(request.user, school_slug, year)
    session = get_session_or_404(reader, key)
    require_run(reader, session)
    if request.method == "POST":
        try:
            _press(request, session, reader)
        except Refusal as refusal:
            messages.warning(request, str(refusal))
            return redirect(page_of_session(session))
        return redirect(page_of_session(session, "run"))
    next_session = find_next_session(session)
    mine = request.build_absolute_uri(page_of_session(session, "mine"))
    context = {
        "school": reader.year.school,
        "year": reader.year,
        "session": session,
        "agenda": getattr(session, "agenda", None),
        "state": get_run_state(session, accounts.now()),
        "next_session": next_session,
        "dates": [] if next_session else _dates(reader, session),
        "qr": draw_qr(mine),
        "short_address": request.get_host() + reverse("now:join"),
        "is_today": session.on == reader.today,
    }
    return render(request, "practice/sessions_run.html", context)


@require_safe
def run_state(request: HttpRequest, school_slug: str, year: str, key: str) -> JsonResponse:
    reader = get_reader(request.user, school_slug, year)
    session = get_session_or_404(reader, key)
    require_run(reader, session)
    return JsonResponse(get_run_state(session, accounts.now()).for_script())


def _press(request: HttpRequest, session: Activity, reader: Reader) -> None:
    at = accounts.now()
    seen = request.POST.get("place", "")
    place = int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 4 else -1
    match request.POST.get("do", ""):
        case "start":
            start_run(session, reader=reader, at=at)
        case "next":
            move_run(session, seen_place=place, forward=True, reader=reader, at=at)
        case "back":
            move_run(session, seen_place=place, forward=False, reader=reader, at=at)
        case "reopen":
            reopen_run(session, reader=reader, at=at)
        case "end":
            chosen = request.POST.get("next_on", "")
            days = {day.isoformat(): day for day in _dates(reader, session)}
            next_on = None if find_next_session(session) else days.get(chosen)
            end_run(session, next_on=next_on, reader=reader, at=at)


def _dates(reader: Reader, session: Activity) -> list[dt.date]:
    if session.team is None or not leads_team(reader, session.team):
        return []
    return propose_sessions(reader, session.team, number=MOST_DATES)
