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
from goldenthread.workbench.queries.plan_words import MATTER_HINTS, MATTER_WORDS


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One matter in the order of what is settled first, and whether it can go up or down.

    `focus` is the button that was pressed last, so that the keyboard stays with it.
    """

    matter: Matter
    words: str
    hint: str
    may_rise: bool
    may_fall: bool
    focus: str


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
    way = matter = ""
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
        "order": _order_lines(form.order, way, matter),
        "moved_words": _moved_words(form.order, matter) if way else "",
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


def _order_lines(order: tuple[Matter, ...], way: str, moved: str) -> list[OrderLine]:
    lines = []
    last = len(order) - 1
    for place, matter in enumerate(order):
        may_rise, may_fall = place > 1, 0 < place < last
        focus = way if matter == moved else ""
        if focus and not (may_rise and may_fall):
            focus = "up" if may_rise else "down"
        lines.append(
            OrderLine(matter, MATTER_WORDS[matter], MATTER_HINTS[matter], may_rise, may_fall, focus)
        )
    return lines


def _moved_words(order: tuple[Matter, ...], moved: str) -> str:
    """Where the matter stands now; the plan is made in this order once it is asked for."""
    for place, matter in enumerate(order, start=1):
        if matter == moved:
            return (
                f"“{MATTER_WORDS[matter]}” is now number {place}. Plan the year to use this order."
            )
    return ""
