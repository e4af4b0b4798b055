"""The list of teams, and the page of one team."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability
from goldenthread.people.access import get_team_or_404
from goldenthread.people.queries.team_pages import get_team_page, list_teams
from goldenthread.snapshot.words import TeamKind
from goldenthread.ui.listing import Column, Filter, read_listing
from goldenthread.ui.record_fields import in_capital

COLUMNS = (
    Column("name", "Team", ("name",)),
    Column("kind", "Kind", ("kind_label",)),
    Column("leader", "Leader", ("leader_name",)),
    Column("members", "Members", ("members",), numeric=True),
    Column("slot", "Learns together"),
)
KINDS = Filter("kind", "Kind", tuple((kind.value, in_capital(kind.value)) for kind in TeamKind))


@require_safe
def list_page(request: HttpRequest, school_slug: str) -> HttpResponse:
    school = accounts.get_school_for(request.user, school_slug, Ability.VIEW_PEOPLE_LIST)
    every = list_teams(request.user, school)
    listing = read_listing(request.GET, COLUMNS, (KINDS,), "teams")
    kind = listing.chosen.get("kind", "")
    lines = [
        line for line in every if line.mentions(listing.search) and (not kind or line.kind == kind)
    ]
    if listing.order_by:
        field = listing.order_by[0].removeprefix("-")
        lines.sort(key=lambda line: getattr(line, field), reverse=listing.descending)
    context = {
        "school": school,
        "listing": listing,
        "page": listing.page_of(lines),
        "has_any": bool(every),
    }
    return render(request, "people/teams.html", context)


@require_safe
def show_page(request: HttpRequest, school_slug: str, key: str) -> HttpResponse:
    school = accounts.get_school_for(request.user, school_slug, Ability.VIEW_PEOPLE_LIST)
    team = get_team_or_404(request.user, school, key)
    page = get_team_page(request.user, team)
    return render(request, "people/team.html", {"school": school, "page": page})
