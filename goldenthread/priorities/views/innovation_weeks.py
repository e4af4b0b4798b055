"""An innovation week: its name, and one line from everybody who tries something."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.people.public import get_own_person
from goldenthread.priorities.access.proposals import can_name_week, get_week_or_404
from goldenthread.priorities.actions.innovation_weeks import name_week, take_back_try, write_try
from goldenthread.priorities.models import InnovationTry, InnovationWeek
from goldenthread.priorities.proposal_forms import TryForm, WeekForm
from goldenthread.priorities.queries.proposal_list import list_tries
from goldenthread.priorities.views.addresses import proposal_address
from goldenthread.priorities.views.notes import either
from goldenthread.ui.form_page import FormPage, answer_form, typed_in
from goldenthread.ui.navigation import NavigationItem


@either
def create(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.EDIT_TEAM_PLAN)
    return _write(request, at_hand, None)


@either
def edit(request: HttpRequest, school_slug: str, year: str, number: int) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.EDIT_TEAM_PLAN)
    return _write(request, at_hand, get_week_or_404(at_hand, number))


def _write(request: HttpRequest, year: SchoolYear, week: InnovationWeek | None) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    initial = (
        {}
        if week is None
        else {"title": week.title, "starts_on": week.starts_on, "ends_on": week.ends_on}
    )
    form = WeekForm(typed_in(request), year=year, initial=initial)
    above = proposal_address("list-proposals", year)
    page = FormPage(
        title=f"Change “{week.title}”" if week else "Name an innovation week",
        back=proposal_address("show-week", year, number=week.pk) if week else above,
        crumbs=(NavigationItem("Proposals and forum", above),),
        lead="People add a line of what they will try, and afterwards a line of what they learnt.",
        saved="The week is saved.",
    )

    def save() -> str:
        typed = form.cleaned_data
        named = name_week(
            year,
            week,
            title=typed["title"],
            starts_on=typed["starts_on"],
            ends_on=typed["ends_on"],
            actor=user,
            at=accounts.now(),
        )
        return proposal_address("show-week", year, number=named.pk)

    return answer_form(request, form, page, save)


@either
def show(request: HttpRequest, school_slug: str, year: str, number: int) -> HttpResponse:
    """The lines of the week, and one's own to write."""
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.PROPOSE_PLAN)
    assert isinstance(request.user, User)
    person = get_own_person(request.user, at_hand.school)
    week = get_week_or_404(at_hand, number)
    own = InnovationTry.objects.filter(week=week, person=person).first()
    initial = (
        {"will_try": own.will_try, "outcome": own.outcome, "learnt": own.learnt} if own else {}
    )
    form = TryForm(typed_in(request), initial=initial)
    if request.method == "POST" and form.is_valid():
        write_try(week, person, **form.cleaned_data, actor=request.user)
        messages.success(request, "Your line is kept.")
        return redirect(proposal_address("show-week", at_hand, number=week.pk))
    context = {
        "school": at_hand.school,
        "year": at_hand,
        "week": week,
        "form": form,
        "own": own,
        "tries": list_tries(week, person),
        "has_begun": accounts.today() >= week.starts_on,
        "may_edit": can_name_week(request.user, at_hand),
    }
    return render(request, "priorities/innovation_week.html", context)


@require_POST
def take_back(request: HttpRequest, school_slug: str, year: str, number: int) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.PROPOSE_PLAN)
    week = get_week_or_404(at_hand, number)
    take_back_try(week, get_own_person(request.user, at_hand.school))
    messages.success(request, "Your line is taken back.")
    return redirect(proposal_address("show-week", at_hand, number=week.pk))
