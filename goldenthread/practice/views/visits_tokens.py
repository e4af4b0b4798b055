"""Cover tokens, for whoever issues them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import SchoolYear, User
from goldenthread.kernel.dates import parse_date
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import counted
from goldenthread.people.public import Person, Team
from goldenthread.practice.access.visits import ISSUES_TOKENS
from goldenthread.practice.actions.issue_tokens import issue_tokens, withdraw_tokens
from goldenthread.practice.models import TokenWorth
from goldenthread.practice.queries.visits_counts import get_counts, list_batches
from goldenthread.practice.queries.visits_people import list_members, list_staff
from goldenthread.practice.views.visits_at_hand import address
from goldenthread.practice.visits_cover_forms import TokenForm
from goldenthread.ui.form_page import typed_in


@require_http_methods(["GET", "HEAD", "POST"])
def issue(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, ISSUES_TOKENS)
    assert isinstance(request.user, User)
    teams = list(Team.objects.filter(school=at_hand.school).order_by("name"))
    staff = list(list_staff(at_hand.school, accounts.today()))
    form = TokenForm(typed_in(request), people=staff, teams=teams)
    if request.method == "POST" and form.is_valid():
        try:
            number = issue_tokens(
                at_hand,
                _owners(at_hand, form.cleaned_data["whom"], staff),
                each=form.cleaned_data["each"],
                worth=TokenWorth(form.cleaned_data["worth"]),
                actor=request.user,
                at=accounts.now(),
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, f"Issued: {counted(number, 'token')}.")
            return redirect(address("issue-tokens", at_hand))
    context = {
        "school": at_hand.school,
        "year": at_hand,
        "form": form,
        "batches": list_batches(at_hand),
        "counts": get_counts(at_hand),
    }
    return render(request, "practice/visits_tokens.html", context)


@require_POST
def withdraw(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, ISSUES_TOKENS)
    assert isinstance(request.user, User)
    here = address("issue-tokens", at_hand)
    try:
        issued_on = parse_date(request.POST.get("issued_on", ""))
        worth = TokenWorth(request.POST.get("worth", ""))
    except ValueError:
        messages.warning(request, "Choose which tokens to withdraw from the table.")
        return redirect(here)
    withdraw_tokens(at_hand, issued_on, worth, actor=request.user, at=accounts.now())
    messages.success(request, "What was unspent of them is withdrawn.")
    return redirect(here)


def _owners(year: SchoolYear, whom: str, staff: list[Person]) -> list[Person]:
    kind, _, number = whom.partition("-")
    if kind == "person":
        return [person for person in staff if str(person.pk) == number]
    if kind == "team":
        return list(list_members(year.school, int(number), accounts.today()))
    return staff
