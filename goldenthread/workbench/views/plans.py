"""Plan the year: what is asked of the planner, and the plans it has made before."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.kernel.errors import Refusal
from goldenthread.planner.wishes import Matter
from goldenthread.proposals import public as proposals
from goldenthread.proposals.public import PlanForm
from goldenthread.workbench.plan_addresses import plan_address, plan_crumbs
from goldenthread.workbench.queries.plan_lines import MOST_LISTED, list_lines
from goldenthread.workbench.queries.plan_words import MATTER_WORDS


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One matter in the order of what is settled first, and whether it can go up or down."""

    matter: Matter
    words: str
    may_rise: bool
    may_fall: bool


@require_http_methods(["GET", "HEAD", "POST"])
def plans(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """Without a script the buttons of the order send the form and show it again, re-ordered."""
    at_hand = proposals.get_year_to_plan(request.user, school_slug, year)
    assert isinstance(request.user, User)
    found = list(proposals.proposals_visible_to(request.user, at_hand)[:MOST_LISTED])
    moment = timezone.now()
    lines = list_lines(at_hand, found, moment)
    last = next((one for one in found if not one.imagines), None)
    form = PlanForm(
        request.POST or None,
        year=at_hand,
        today=accounts.today(),
        wishes=proposals.open_contents(last).wishes if last else None,
    )
    if request.method == "POST":
        way, _, matter = request.POST.get("move", "").partition(":")
        if way:
            form = _moved(form, request, at_hand, matter, -1 if way == "up" else 1)
        elif form.is_valid():
            try:
                proposal = proposals.ask_for_plan(
                    at_hand,
                    form.cleaned_data["wishes"],
                    actor=request.user,
                    at=accounts.now(),
                    moment=moment,
                    today=accounts.today(),
                    seconds=form.cleaned_data["seconds"],
                )
            except Refusal as refusal:
                messages.error(request, str(refusal))
                return redirect(plan_address("list-plans", at_hand))
            return redirect(plan_address("show-plan", at_hand, proposal.key))
    context = {
        "year": at_hand,
        "form": form,
        "order": _order_lines(form.order),
        "lines": lines,
        "under_way": next((line for line in lines if line.is_under_way), None),
        "can_compare": sum(1 for line in lines if line.can_be_compared) > 1,
        "compare_url": plan_address("compare", at_hand),
        "crumbs": plan_crumbs(at_hand, inside=False),
    }
    return render(request, "workbench/plan/plans.html", context)


def _moved(
    form: PlanForm, request: HttpRequest, year: accounts.SchoolYear, matter: str, by: int
) -> PlanForm:
    """The form as it was typed, not judged yet, with the order changed."""
    order = form.moved(matter, by)
    typed = {
        name: field.widget.value_from_datadict(request.POST, request.FILES, name)
        for name, field in form.fields.items()
    }
    again = PlanForm(year=year, today=accounts.today(), initial=typed)
    again.order = order
    return again


def _order_lines(order: tuple[Matter, ...]) -> list[OrderLine]:
    return [
        OrderLine(matter, MATTER_WORDS[matter], place > 1, 0 < place < len(order) - 1)
        for place, matter in enumerate(order)
    ]
