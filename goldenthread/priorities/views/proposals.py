"""Proposing something, answering it, and the list that everybody reads."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, User
from goldenthread.people.public import get_own_person
from goldenthread.priorities.access.proposals import (
    can_name_week,
    get_own_proposal_or_404,
    get_proposal_or_404,
)
from goldenthread.priorities.actions.make_proposal import (
    answer_proposal,
    make_proposal,
    mark_proposals_read,
    take_back_proposal,
)
from goldenthread.priorities.models import Proposal
from goldenthread.priorities.models.proposal import ProposalKind, ProposalState
from goldenthread.priorities.proposal_forms import NOT_NOW, YES, ProposalAnswerForm, ProposalForm
from goldenthread.priorities.queries.proposal_list import get_proposal_page
from goldenthread.priorities.views.addresses import proposal_address
from goldenthread.priorities.views.notes import either
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in
from goldenthread.ui.navigation import NavigationItem


@require_safe
def list_page(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.PROPOSE_PLAN)
    person = get_own_person(request.user, at_hand.school)
    page = get_proposal_page(request.user, person, at_hand, accounts.today())
    mark_proposals_read(page.unread)
    context = {
        "school": at_hand.school,
        "year": at_hand,
        "page": page,
        "may_answer": accounts.may(request.user, at_hand.school, Ability.EDIT_PLAN),
        "may_name_week": can_name_week(request.user, at_hand),
    }
    return render(request, "priorities/proposals_list.html", context)


@either
def create(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.PROPOSE_PLAN)
    assert isinstance(request.user, User)
    user = request.user
    person = get_own_person(user, at_hand.school)
    form = ProposalForm(typed_in(request))
    back = proposal_address("list-proposals", at_hand)
    page = FormPage(
        title="Propose something",
        back=back,
        crumbs=(NavigationItem("Proposals and forum", back),),
        lead="It gets an answer, yes with a day or not now and why, which all staff can read.",
        button="Propose it",
        saved="It is proposed. You find the answer here and on your Today.",
    )

    def save() -> None:
        typed = form.cleaned_data
        make_proposal(
            at_hand,
            person,
            kind=ProposalKind(typed["kind"]),
            title=typed["title"],
            why=typed["why"],
            token=typed["token"],
            actor=user,
            at=accounts.now(),
        )

    return answer_form(request, form, page, save)


@either
def answer(request: HttpRequest, school_slug: str, year: str, number: int) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.EDIT_PLAN)
    assert isinstance(request.user, User)
    user = request.user
    proposal = get_proposal_or_404(user, at_hand, number)
    form = ProposalAnswerForm(typed_in(request), year=at_hand, initial=_before(proposal))
    back = proposal_address("list-proposals", at_hand)
    page = FormPage(
        title=f"Answer “{proposal.title}”",
        back=back,
        crumbs=(NavigationItem("Proposals and forum", back),),
        lead=f"{proposal.person.name} proposed it. {proposal.why}".strip(),
        button="Answer",
        saved="The answer is given, and everybody on the staff can read it.",
    )

    def save() -> None:
        typed = form.cleaned_data
        answer_proposal(
            proposal,
            happens_on=typed["happens_on"] if typed["outcome"] == YES else None,
            words=typed["words"],
            actor=user,
            at=accounts.now(),
        )

    return answer_form(request, form, page, save)


@either
def take_back(request: HttpRequest, school_slug: str, year: str, number: int) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.PROPOSE_PLAN)
    assert isinstance(request.user, User)
    user = request.user
    proposal = get_own_proposal_or_404(get_own_person(user, at_hand.school), at_hand, number)
    back = proposal_address("list-proposals", at_hand)
    page = FormPage(
        title=f"Take “{proposal.title}” back?",
        back=back,
        crumbs=(NavigationItem("Proposals and forum", back),),
        lead="Nobody is asked to answer it any more.",
        button="Take it back",
        saved="The proposal is taken back.",
    )
    return answer_question(
        request, page, lambda: take_back_proposal(proposal, actor=user, at=accounts.now())
    )


def _before(proposal: Proposal) -> dict[str, Any]:
    if proposal.state == ProposalState.WAITING:
        return {}
    return {
        "outcome": YES if proposal.happens_on else NOT_NOW,
        "happens_on": proposal.happens_on,
        "words": proposal.answer,
    }
