"""Where the pages of one's own step lie, and whether a technique has a card to open."""

from django.urls import Resolver404, resolve, reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.ui.navigation import NavigationItem


def address(route: str, year: SchoolYear, **more: str) -> str:
    """`route` is `steps:...` or `practice:...`."""
    return reverse(route, kwargs={"school_slug": year.school.slug, "year": year.label, **more})


def find_technique_address(year: SchoolYear, key: str) -> str:
    """The technique's card in the library; nothing where this site has no such page."""
    card = f"/schools/{year.school.slug}/library/techniques/{key}/"
    try:
        resolve(card)
    except Resolver404:
        return ""
    return card


def crumbs(year: SchoolYear, *, below_step: bool = False) -> tuple[NavigationItem, ...]:
    items = [NavigationItem("Practice", address("practice:home", year))]
    if below_step:
        items.append(NavigationItem("My step", address("steps:show", year)))
    return tuple(items)
