"""Where the pages lie on which an evaluation is planned, and the pages above them."""

from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.programmes.public import Programme
from goldenthread.ui.navigation import NavigationItem


def address_in(year: SchoolYear, route: str, **more: str) -> str:
    kwargs = {"school_slug": year.school.slug, "year": year.label, **more}
    return reverse(route, kwargs=kwargs)


def plan_of(programme: Programme, part: str = "") -> str:
    here = address_in(programme.year, "evaluation:show-plan", key=programme.key)
    return f"{here}#{part}" if part else here


def crumbs_to_plan(programme: Programme, *, inside: bool = True) -> tuple[NavigationItem, ...]:
    year = programme.year
    show = address_in(year, "programmes:show-programme", key=programme.key)
    items = [
        NavigationItem("Programmes", address_in(year, "programmes:list-programmes")),
        NavigationItem(programme.title, show),
    ]
    if inside:
        items.append(NavigationItem("How we will know", plan_of(programme)))
    return tuple(items)
