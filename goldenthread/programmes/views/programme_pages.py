"""The list of a year's programmes, and the page of one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear
from goldenthread.kernel.minutes import in_words
from goldenthread.programmes.queries.programme_list import ProgrammeLine, list_programmes
from goldenthread.programmes.queries.programme_page import get_programme_page
from goldenthread.snapshot.words import ProgrammeState
from goldenthread.ui.csv_answer import csv_answer
from goldenthread.ui.listing import Column, Filter, read_listing
from goldenthread.ui.record_fields import in_capital

COLUMNS = (
    Column("title", "Programme", ("code",)),
    Column("priority", "Priority"),
    Column("state", "Where it stands", ("state_label",)),
    Column("ambition", "Depth", ("ambition",)),
    Column("time", "Planned for each", ("minutes",), numeric=True),
    Column("activities", "Activities", ("activities",), numeric=True),
)


@require_safe
def list_page(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_PLAN_SUMMARY)
    every = list_programmes(request.user, at_hand)
    listing = read_listing(request.GET, COLUMNS, _filters(every), "programmes", ("csv",))
    lines = [line for line in every if line.mentions(listing.search)]
    if "state" in listing.chosen:
        lines = [line for line in lines if line.state == listing.chosen["state"]]
    if "priority" in listing.chosen:
        lines = [line for line in lines if line.priority_key == listing.chosen["priority"]]
    if listing.order_by:
        field = listing.order_by[0].removeprefix("-")
        lines.sort(key=lambda line: getattr(line, field), reverse=listing.descending)
    if request.GET.get("export") == "csv":
        return _csv(at_hand, lines)
    context = {
        "school": at_hand.school,
        "year": at_hand,
        "listing": listing,
        "page": listing.page_of(lines),
        "has_any": bool(every),
        "may_edit": accounts.may(request.user, at_hand.school, Ability.EDIT_PLAN),
    }
    return render(request, "programmes/list.html", context)


@require_safe
def show_page(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_PLAN_SUMMARY)
    page = get_programme_page(request.user, at_hand, key)
    context = {"school": at_hand.school, "year": at_hand, "page": page}
    return render(request, "programmes/programme.html", context)


def _filters(lines: list[ProgrammeLine]) -> tuple[Filter, ...]:
    served = {line.priority_key: line.mark for line in lines if line.mark}
    priorities = tuple((key, f"{mark.letters} {mark.title}") for key, mark in served.items())
    states = tuple((state.value, in_capital(state)) for state in ProgrammeState)
    return (
        Filter("priority", "Priority", priorities),
        Filter("state", "Where it stands", states),
    )


def _csv(year: SchoolYear, lines: list[ProgrammeLine]) -> HttpResponse:
    rows = [
        (
            f"{line.code} {line.title}",
            f"{line.mark.letters} {line.mark.title}" if line.mark else "",
            line.state_label,
            line.ambition,
            in_words(line.minutes),
            str(line.activities),
        )
        for line in lines
    ]
    name = f"{year.school.slug}-{year.label}-programmes"
    return csv_answer(name, [column.label for column in COLUMNS], rows)
