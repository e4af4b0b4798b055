"""One plan: while it is made, how far it is; then what it would change, and what it comes to."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.findings import public as findings
from goldenthread.planner.wishes import Part
from goldenthread.proposals import public as proposals
from goldenthread.proposals.public import (
    Contents,
    MovesRefused,
    Proposal,
    ProposalState,
    WhatIfForm,
)
from goldenthread.snapshot.words import Weekday
from goldenthread.ui.navigation import NavigationItem
from goldenthread.workbench.plan_addresses import get_plan, plan_address, plan_crumbs
from goldenthread.workbench.queries.plan_changes import FEW, list_changes
from goldenthread.workbench.queries.plan_check import compare_check, rule_address
from goldenthread.workbench.queries.plan_growth import draw_growth
from goldenthread.workbench.queries.plan_lines import title_of
from goldenthread.workbench.queries.plan_numbers import numbers_of, side_by_side
from goldenthread.workbench.queries.plan_words import (
    PART_WORDS,
    STATE_WORDS,
    figures_by_matter,
    headline,
    how_good,
)
from goldenthread.workbench.queries.planned_weave import draw_with_moves
from goldenthread.workbench.queries.planned_year import missing_premise, planned_year
from goldenthread.workbench.queries.year_weave import get_weave_snapshot

# What could not be had, before the reader asks for more.
REASONS = 5
# The page asks again after so many seconds where no script does it.
REFRESH = 2


@require_safe
def show_plan(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand, proposal = get_plan(request.user, school_slug, year, key)
    assert isinstance(request.user, User)
    state = proposals.state_now(proposal, timezone.now())
    if state in proposals.UNDER_WAY:
        return _show_running(request, at_hand, proposal, state)
    contents = proposals.open_contents(proposal)
    if contents.refused or not contents.answer.parts:
        return _show_nothing(request, at_hand, proposal, state, contents)
    return _show_made(request, request.user, at_hand, proposal, state, contents)


def show_refused(
    request: HttpRequest, user: User, year: SchoolYear, proposal: Proposal, refusal: MovesRefused
) -> HttpResponse:
    """The plan's page with what was refused on it, and the other changes ticked.

    It answers at once: moves name people, who belong neither into an address nor into a session.
    """
    state = proposals.state_now(proposal, timezone.now())
    contents = proposals.open_contents(proposal)
    return _show_made(request, user, year, proposal, state, contents, refusal)


def _show_running(
    request: HttpRequest, year: SchoolYear, proposal: Proposal, state: ProposalState
) -> HttpResponse:
    """A script asks for the part alone, and for the picture only where there is a better plan."""
    told = proposal.progress
    version = f"{told['seconds']}-{told['moves']}" if told else ""
    is_part = "HX-Request" in request.headers
    asked_before = is_part and request.GET.get("version") == version
    contents = proposals.open_contents(proposal)
    parts = [part for part in Part if part in contents.wishes.parts]
    now = Part(told["part"]) if told else parts[0]
    figures = figures_by_matter(told, contents.wishes.order)
    context = _frame(year, proposal, state) | {
        "version": version,
        "refresh": REFRESH,
        "part_words": PART_WORDS[now],
        "part_number": parts.index(now) + 1,
        "parts_count": len(parts),
        "spent": _seconds_spent(proposal),
        "figures": figures,
        "proved_count": sum(matter.proved_count for matter in figures),
        "counted_count": sum(len(matter.figures) for matter in figures),
        "moves_count": told.get("moves", 0),
        "stop_url": plan_address("stop", year, proposal.key),
        "is_stopping": proposal.stop_asked,
        "with_picture": not asked_before,
        "growth": None
        if asked_before
        else draw_growth(get_weave_snapshot(year), contents.moves, proposal.today, parts),
    }
    part = "#progress" if is_part else ""
    return render(request, f"workbench/plan/running.html{part}", context)


def _seconds_spent(proposal: Proposal) -> int:
    if proposal.begun_at is None:
        return 0
    spent = (timezone.now() - proposal.begun_at).total_seconds()
    return min(proposal.seconds, int(spent))


def _show_nothing(
    request: HttpRequest,
    year: SchoolYear,
    proposal: Proposal,
    state: ProposalState,
    contents: Contents,
) -> HttpResponse:
    context = _frame(year, proposal, state) | {"refused": contents.refused}
    return render(request, "workbench/plan/nothing.html", context)


def _show_made(
    request: HttpRequest,
    user: User,
    year: SchoolYear,
    proposal: Proposal,
    state: ProposalState,
    contents: Contents,
    refusal: MovesRefused | None = None,
) -> HttpResponse:
    now = findings.get_checked_snapshot(year)
    left = contents.moves_left
    then = planned_year(now, proposal, contents)
    left_out = refusal.keys if refusal else ()
    shows_all = request.GET.get("changes") == "all" or len(contents.moves) <= FEW
    shows_today = request.GET.get("weave") == "today"
    here = plan_address("show-plan", year, proposal.key)
    missing = missing_premise(now, proposal)
    can_accept = state in proposals.TO_BE_ACCEPTED and bool(left) and not missing
    context = _frame(year, proposal, state) | {
        "headline": headline(proposal.progress),
        "how_good": how_good(proposal.progress),
        "impossible": contents.answer.impossible,
        "numbers": side_by_side(numbers_of(now, proposal.today), numbers_of(then, proposal.today)),
        "figures": figures_by_matter(proposal.progress, contents.wishes.order),
        "parts": list_changes(now, then, contents, refused=left_out, all_open=shows_all),
        "all_url": "" if shows_all else f"{here}?changes=all#changes",
        "refusal": refusal,
        "written_count": len(contents.moves_accepted),
        "left_count": len(left),
        "reasons_first": contents.answer.reasons[:REASONS],
        "reasons_more": contents.answer.reasons[REASONS:],
        "compared": compare_check(user, year, now, then) if left else None,
        "missing": missing,
        "can_accept": can_accept,
        "can_take_back": state == ProposalState.ACCEPTED,
        "can_dismiss": state not in (ProposalState.ACCEPTED, ProposalState.DISMISSED),
        "has_changed": proposal.fingerprint != proposals.fingerprint_of(now)
        and state != ProposalState.ACCEPTED,
        "accept_url": plan_address("accept", year, proposal.key),
        "take_back_url": plan_address("take-back", year, proposal.key),
        "dismiss_url": plan_address("dismiss", year, proposal.key),
        "what_if_url": plan_address("what-if", year, proposal.key),
        "compare_url": f"{plan_address('compare', year)}?plan={proposal.key}",
        "what_if_form": WhatIfForm(year=year),
        "weekdays": [(str(day), str(day).capitalize()) for day in Weekday],
        "weave": draw_with_moves(now, year, () if shows_today else left, proposal.today, here),
        "weave_tabs": [
            NavigationItem("With this plan", f"{here}#weave", current=not shows_today),
            NavigationItem("As it stands", f"{here}?weave=today#weave", current=shows_today),
        ],
        "rules_url": rule_address(year, ""),
    }
    return render(request, "workbench/plan/plan.html", context)


def _frame(year: SchoolYear, proposal: Proposal, state: ProposalState) -> dict[str, Any]:
    words, tone = STATE_WORDS[state]
    return {
        "year": year,
        "proposal": proposal,
        "title": title_of(proposal),
        "state": state,
        "state_words": words,
        "state_tone": tone,
        "crumbs": plan_crumbs(year),
        "again_url": plan_address("list-plans", year),
    }
