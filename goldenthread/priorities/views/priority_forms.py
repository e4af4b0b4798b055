"""Proposing a priority and changing it, its need and its target group."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, User
from goldenthread.priorities.access import find_own_person, get_editable_priority
from goldenthread.priorities.actions.edit_priority import edit_priority
from goldenthread.priorities.actions.propose_priority import propose_priority
from goldenthread.priorities.actions.write_need import new_need, write_need
from goldenthread.priorities.actions.write_target_group import write_target_group
from goldenthread.priorities.forms import NeedForm, PriorityForm, ProposalForm, TargetGroupForm
from goldenthread.priorities.models import Priority, TargetGroup
from goldenthread.priorities.views.addresses import address, crumbs_to, page_of
from goldenthread.ui.form_page import FormPage, answer_form, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def create(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.PROPOSE_PLAN)
    assert isinstance(request.user, User)
    user = request.user
    leads = accounts.may(user, at_hand.school, Ability.EDIT_PLAN)
    kind = PriorityForm if leads else ProposalForm
    row = Priority(school=at_hand.school, year=at_hand)
    form = kind(typed_in(request), row=row, year=at_hand)
    page = FormPage(
        title="New priority" if leads else "Propose a priority",
        back=address("list-priorities", at_hand),
        crumbs=crumbs_to(at_hand),
        lead="Begin with a title: it is a draft until you propose it. The pupil need comes next.",
        button="Save the draft",
        is_long=True,
    )

    def save() -> str:
        values = form.values()
        if not values.get("owner"):
            values["owner"] = None if leads else find_own_person(user, at_hand)
        made = propose_priority(at_hand, values, actor=user, at=accounts.now())
        return page_of(made)

    return answer_form(request, form, page, save)


@either
def edit(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    priority = get_editable_priority(user, school_slug, year, key)
    leads = accounts.may(user, priority.school, Ability.EDIT_PLAN)
    kind = PriorityForm if leads else ProposalForm
    form = kind(typed_in(request), row=priority, year=priority.year)
    page = FormPage(
        title=f"Change “{priority.title}”",
        back=page_of(priority),
        crumbs=crumbs_to(priority.year, priority),
        saved="The priority is saved.",
        is_long=True,
    )

    def save() -> None:
        edit_priority(priority, form.values(), actor=user, at=accounts.now())

    return answer_form(request, form, page, save)


@either
def edit_need(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    priority = get_editable_priority(user, school_slug, year, key)
    form = NeedForm(typed_in(request), row=priority.need or new_need(priority))
    page = FormPage(
        title=f"The pupil need behind “{priority.title}”",
        back=page_of(priority, "need"),
        crumbs=crumbs_to(priority.year, priority),
        lead="Which pupils, what they cannot yet do, and how you know. Everything else follows.",
        saved="The pupil need is saved.",
        is_long=True,
    )

    def save() -> None:
        write_need(priority, form.values(), actor=user, at=accounts.now())

    return answer_form(request, form, page, save)


@either
def edit_target_group(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    priority = get_editable_priority(user, school_slug, year, key)
    group = priority.need.target_group if priority.need else None
    row = group or TargetGroup(school=priority.school, year=priority.year)
    form = TargetGroupForm(typed_in(request), row=row)
    page = FormPage(
        title=f"The pupils that “{priority.title}” is for",
        back=page_of(priority, "need"),
        crumbs=crumbs_to(priority.year, priority),
        lead="A group small enough to follow. Pupils are never named here.",
        saved="The target group is saved.",
    )

    def save() -> None:
        write_target_group(priority, form.values(), actor=user, at=accounts.now())

    return answer_form(request, form, page, save)
