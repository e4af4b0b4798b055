"""Where the pages of team sessions lie, and the pages above each of them."""

from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Team
from goldenthread.programmes.public import Activity
from goldenthread.ui.navigation import NavigationItem


def address(route: str, year: SchoolYear, **more: str | int) -> str:
    kwargs = {"school_slug": year.school.slug, "year": year.label, **more}
    return reverse(f"sessions:{route}", kwargs=kwargs)


def page_of_session(session: Activity, route: str = "session") -> str:
    return address(route, session.year, key=session.key)


def page_of_team(team: Team, year: SchoolYear) -> str:
    return address("team", year, team=team.key)


def crumbs_to(
    year: SchoolYear, team: Team | None = None, session: Activity | None = None
) -> tuple[NavigationItem, ...]:
    here = {"school_slug": year.school.slug, "year": year.label}
    items = [
        NavigationItem("Practice", reverse("practice:home", kwargs=here)),
        NavigationItem("My teams", address("home", year)),
    ]
    if team is not None:
        items.append(NavigationItem(team.name, page_of_team(team, year)))
    if session is not None:
        items.append(NavigationItem(session.title, page_of_session(session)))
    return tuple(items)
