"""The wall: what people tried and found out, above all what did not work."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.evaluation.access.wall import (
    get_own_finding_or_404,
    get_removable_finding_or_404,
)
from goldenthread.evaluation.actions.change_finding import change_finding, take_down_finding
from goldenthread.evaluation.actions.share_finding import share_finding
from goldenthread.evaluation.models import Outcome, WallFinding
from goldenthread.evaluation.queries.wall import OUTCOME_WORDS, list_wall
from goldenthread.evaluation.wall_forms import WallForm
from goldenthread.people import public as people
from goldenthread.programmes import public as programmes
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in
from goldenthread.ui.navigation import NavigationItem

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def list_findings(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """All of the year, or those of one outcome."""
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_EVALUATION)
    user, school = request.user, at_hand.school
    outcome = request.GET.get("outcome", "")
    here = _address("wall:list", at_hand)
    tabs = [NavigationItem("All", here, outcome not in OUTCOME_WORDS)]
    tabs += [
        NavigationItem(words.partition(",")[0], f"{here}?outcome={one.value}", outcome == one)
        for one, words in OUTCOME_WORDS.items()
    ]
    shown = programmes.programmes_visible_to(user, at_hand).values_list("key", flat=True)
    context = {
        "school": school,
        "year": at_hand,
        "tabs": tabs,
        "chosen": outcome if outcome in set(Outcome) else "",
        "findings": list_wall(
            at_hand,
            outcome=outcome,
            reader=user.pk,
            with_names=accounts.may(user, school, Ability.VIEW_PEOPLE_LIST),
            programmes=frozenset(shown),
        ),
        "is_staff": accounts.is_member_of_staff(user, school),
        "leads": accounts.may(user, school, Ability.EDIT_EVALUATION),
    }
    return render(request, "evaluation/wall.html", context)


@either
def share(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_PEOPLE_LIST)
    assert isinstance(request.user, User)
    user = request.user
    own = people.get_own_person(user, at_hand.school)
    row = WallFinding(school=at_hand.school, year=at_hand, outcome="")
    form = WallForm(typed_in(request), row=row, year=at_hand)
    page = FormPage(
        title="Share a finding",
        back=_address("wall:list", at_hand),
        crumbs=_crumbs(at_hand),
        lead="What you tried, how it went, and what you would tell the next person. Two minutes "
        "are enough. It hangs under your name, for the whole school.",
        button="Hang it on the wall",
        saved="It hangs on the wall. Thank you: somebody will be glad of it.",
    )

    def save() -> None:
        share_finding(at_hand, own, form.values(), actor=user, at=accounts.now())

    return answer_form(request, form, page, save)


@either
def change(request: HttpRequest, school_slug: str, year: str, number: int) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_EVALUATION)
    assert isinstance(request.user, User)
    user = request.user
    finding = get_own_finding_or_404(user, at_hand, number)
    form = WallForm(typed_in(request), row=finding, year=at_hand)
    page = FormPage(
        title="Change your finding",
        back=_address("wall:list", at_hand),
        crumbs=_crumbs(at_hand),
        saved="The finding is changed.",
        remove=_address("wall:take-down", at_hand, number=number),
        remove_words="Take it down",
    )

    def save() -> None:
        change_finding(finding, form.values(), actor=user, at=accounts.now())

    return answer_form(request, form, page, save)


@either
def take_down(request: HttpRequest, school_slug: str, year: str, number: int) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_EVALUATION)
    assert isinstance(request.user, User)
    user = request.user
    finding = get_removable_finding_or_404(user, at_hand, number)
    page = FormPage(
        title="Take this finding down?",
        back=_address("wall:list", at_hand),
        crumbs=_crumbs(at_hand),
        lead=f"“{finding.tried}” is then gone for everybody.",
        button="Take it down",
        saved="The finding is taken down.",
    )

    def do() -> None:
        take_down_finding(finding, actor=user, at=accounts.now())

    return answer_question(request, page, do)


def _address(route: str, year: SchoolYear, **more: int) -> str:
    kwargs = {"school_slug": year.school.slug, "year": year.label, **more}
    return reverse(route, kwargs=kwargs)


def _crumbs(year: SchoolYear) -> tuple[NavigationItem, ...]:
    return (
        NavigationItem("Impact", _address("workbench:impact", year)),
        NavigationItem("The wall", _address("wall:list", year)),
    )
