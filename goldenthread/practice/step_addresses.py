"""Where the pages of one's own step and of its technique lie."""

from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.ui.navigation import NavigationItem


def address(route: str, year: SchoolYear, **more: str) -> str:
    """`route` is `steps:...` or `practice:...`."""
    return reverse(route, kwargs={"school_slug": year.school.slug, "year": year.label, **more})


def technique_address(year: SchoolYear, key: str) -> str:
    """The technique's card in the library."""
    kwargs = {"school_slug": year.school.slug, "key": key}
    return reverse("library:show-technique", kwargs=kwargs)


def crumbs(year: SchoolYear, *, below_step: bool = False) -> tuple[NavigationItem, ...]:
    items = [NavigationItem("Practice", address("practice:home", year))]
    if below_step:
        items.append(NavigationItem("My step", address("steps:show", year)))
    return tuple(items)
