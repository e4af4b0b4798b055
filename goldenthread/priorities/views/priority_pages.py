"""The list of a year's priorities, and the page of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear
from goldenthread.priorities.queries.priority_list import PriorityLine, list_priorities
from goldenthread.priorities.queries.priority_page import get_priority_page
from goldenthread.snapshot.words import PriorityState
from goldenthread.ui.csv_answer import csv_answer
from goldenthread.ui.listing import Column, Filter, read_listing
from goldenthread.ui.record_fields import in_capital

COLUMNS = (
    Column("title", "Priority", ("code",)),
    Column("state", "Where it stands", ("state_label",)),
    Column("need", "Pupil need"),
    Column("owner", "Owner", ("owner",)),
    Column("measures", "Measures since the start"),
)
FILTERS = (
    Filter(
        "state",
        "Where it stands",
        tuple((state.value, in_capital(state.value)) for state in PriorityState),
    ),
)


@require_safe
def list_page(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_PLAN_SUMMARY)
    every = list_priorities(request.user, at_hand)
    shows_owner = accounts.may(request.user, at_hand.school, Ability.VIEW_PLAN)
    columns = tuple(column for column in COLUMNS if column.key != "owner" or shows_owner)
    listing = read_listing(request.GET, columns, FILTERS, "priorities", ("csv",))
    state = listing.chosen.get("state", "")
    lines = [
        line
        for line in every
        if line.mentions(listing.search) and (not state or line.state == state)
    ]
    if listing.order_by:
        field = listing.order_by[0].removeprefix("-")
        lines.sort(key=lambda line: str(getattr(line, field)), reverse=listing.descending)
    if request.GET.get("export") == "csv":
        return _csv(at_hand, lines)
    context = {
        "school": at_hand.school,
        "year": at_hand,
        "listing": listing,
        "page": listing.page_of(lines),
        "has_any": bool(every),
        "shows_owner": shows_owner,
        "may_propose": accounts.may(request.user, at_hand.school, Ability.PROPOSE_PLAN),
        "reads_counts": accounts.may(request.user, at_hand.school, Ability.VIEW_NEED_COUNTS),
    }
    return render(request, "priorities/list.html", context)


@require_safe
def show_page(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_PLAN_SUMMARY)
    page = get_priority_page(request.user, at_hand, key)
    context = {"school": at_hand.school, "year": at_hand, "page": page}
    return render(request, "priorities/priority.html", context)


def _csv(year: SchoolYear, lines: list[PriorityLine]) -> HttpResponse:
    rows = [
        (
            f"{line.code} {line.title}",
            line.state_label,
            line.need,
            line.owner,
            "; ".join(f"{measure.name}: {measure.in_short}" for measure in line.measures),
        )
        for line in lines
    ]
    name = f"{year.school.slug}-{year.label}-priorities"
    return csv_answer(name, [column.label for column in COLUMNS], rows)
