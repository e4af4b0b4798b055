"""What is decided about a plan: stop, accept, take back, dismiss, try a what-if."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import SchoolYear, User
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import counted
from goldenthread.planner.what_ifs import Kind, Variation
from goldenthread.proposals import public as proposals
from goldenthread.proposals.public import MovesRefused, Proposal, WhatIfForm
from goldenthread.workbench.plan_addresses import get_plan, plan_address
from goldenthread.workbench.views.plan import show_refused

MORE_LESSONS = 5

type Decide = Callable[[Proposal, User], str]


@require_POST
def stop(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    def do(proposal: Proposal, actor: User) -> str:
        if proposal.state not in proposals.UNDER_WAY:
            return "Planning had come to its end already. What was found is kept."
        proposals.stop_planning(proposal, actor=actor, at=accounts.now())
        return "Planning stops. What was found so far is kept."

    return _decided(request, school_slug, year, key, do)


@require_POST
def accept(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """`all` takes every move; otherwise those that are ticked, one by one or group by group."""

    def do(proposal: Proposal, actor: User) -> str:
        keys = request.POST.getlist("move")
        for group in request.POST.getlist("moves"):
            keys += group.split()
        if "all" in request.POST:
            keys = [move.key for move in proposals.open_contents(proposal).moves]
        written = proposals.accept_moves(proposal, keys, actor=actor, at=accounts.now())
        return (
            f"{counted(len(written), 'change')} now in the calendar, and the year is checked "
            "again. You can take it back while nobody has built on it."
        )

    return _decided(request, school_slug, year, key, do)


@require_POST
def take_back(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    def do(proposal: Proposal, actor: User) -> str:
        proposals.take_back(proposal, actor=actor, at=accounts.now())
        return "The year is as it was before, and is checked again."

    return _decided(request, school_slug, year, key, do)


@require_POST
def dismiss(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    def do(proposal: Proposal, actor: User) -> str:
        proposals.dismiss(proposal, actor=actor, at=accounts.now())
        return "The plan is put aside. It stays on the list."

    return _decided(request, school_slug, year, key, do)


@require_POST
def what_if(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, proposal = get_plan(request.user, school_slug, year, key)
    assert isinstance(request.user, User)
    variation = _variation(request, at_hand)
    if variation is None:
        messages.error(
            request,
            "Choose what would be different: an evening, more cover, or who would coach and 10 to "
            "1,200 minutes a fortnight.",
        )
        return redirect(f"{plan_address('show-plan', at_hand, key)}#what-if")
    try:
        made = proposals.ask_for_plan(
            at_hand,
            proposals.open_contents(proposal).wishes,
            actor=request.user,
            at=accounts.now(),
            moment=timezone.now(),
            today=accounts.today(),
            seconds=proposal.seconds,
            variation=variation,
            based_on=proposal,
        )
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect(f"{plan_address('show-plan', at_hand, key)}#what-if")
    return redirect(plan_address("show-plan", at_hand, made.key))


def _variation(request: HttpRequest, year: SchoolYear) -> Variation | None:
    match request.POST.get("kind"):
        case Kind.MEETING:
            return Variation(Kind.MEETING, request.POST.get("weekday", ""))
        case Kind.COVER:
            return Variation(Kind.COVER, amount=MORE_LESSONS)
        case Kind.COACH:
            form = WhatIfForm(request.POST, year=year)
            if not form.is_valid():
                return None
            given = form.cleaned_data
            return Variation(Kind.COACH, given["person"], given["minutes"])
    return None


def _decided(
    request: HttpRequest, school_slug: str, year: str, key: str, do: Decide
) -> HttpResponse:
    at_hand, proposal = get_plan(request.user, school_slug, year, key)
    assert isinstance(request.user, User)
    here = plan_address("show-plan", at_hand, key)
    try:
        said = do(proposal, request.user)
    except MovesRefused as refusal:
        return show_refused(request, request.user, at_hand, proposal, refusal)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, said)
    return redirect(here)
