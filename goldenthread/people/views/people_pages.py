"""The list of staff, and the page of one person."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, School, User
from goldenthread.people.access import get_person_or_404
from goldenthread.people.queries.people_list import PersonLine, list_people, list_team_names
from goldenthread.people.queries.person_page import get_person_page
from goldenthread.people.views.openings import note_opening
from goldenthread.snapshot.words import StaffGroup
from goldenthread.ui.csv_answer import csv_answer
from goldenthread.ui.listing import Column, Filter, Listing, read_listing
from goldenthread.ui.record_fields import in_capital

COLUMNS = (
    Column("name", "Name", ("name",)),
    Column("job", "Job title", ("job_title",)),
    Column("group", "Staff group", ("staff_group_label",)),
    Column("teams", "Teams", ("team_names",)),
)
STAFF_GROUPS = Filter(
    "group", "Staff group", tuple((group.value, in_capital(group.value)) for group in StaffGroup)
)


@require_safe
def list_page(request: HttpRequest, school_slug: str) -> HttpResponse:
    school = accounts.get_school_for(request.user, school_slug, Ability.VIEW_PEOPLE_LIST)
    every = list_people(request.user, school)
    teams = tuple((team.key, team.name) for team in list_team_names(school))
    filters = (STAFF_GROUPS, Filter("team", "Team", teams))
    listing = read_listing(request.GET, COLUMNS, filters, "people", ("csv",))
    lines = _narrowed(every, listing)
    if request.GET.get("export") == "csv":
        return _csv(school, lines)
    context = {
        "school": school,
        "listing": listing,
        "page": listing.page_of(lines),
        "has_any": bool(every),
        "may_import": accounts.may(request.user, school, Ability.IMPORT_STAFF),
    }
    return render(request, "people/list.html", context)


@require_safe
def show_page(request: HttpRequest, school_slug: str, key: str) -> HttpResponse:
    school = accounts.get_school_for(request.user, school_slug, Ability.VIEW_PEOPLE_LIST)
    person = get_person_or_404(request.user, school, key)
    page = get_person_page(request.user, person)
    if page.record or page.sees_leave:
        assert isinstance(request.user, User)
        note_opening(request.user, person)
    return render(request, "people/person.html", {"school": school, "page": page})


def _narrowed(every: list[PersonLine], listing: Listing) -> list[PersonLine]:
    group = listing.chosen.get("group", "")
    team = listing.chosen.get("team", "")
    lines = [
        line
        for line in every
        if line.mentions(listing.search)
        and (not group or group in line.staff_groups)
        and line.belongs_to(team)
    ]
    if listing.order_by and listing.sort != "name":
        field = listing.order_by[0].removeprefix("-")
        lines.sort(key=lambda line: str(getattr(line, field)).casefold())
    if listing.descending:
        lines.reverse()
    return lines


def _csv(school: School, lines: list[PersonLine]) -> HttpResponse:
    rows = [(line.name, line.job_title, line.staff_group_label, line.team_names) for line in lines]
    return csv_answer(f"{school.slug}-people", [column.label for column in COLUMNS], rows)
