"""Where the pages of priorities lie, and the pages above each of them."""

from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.priorities.models import Priority
from goldenthread.ui.navigation import NavigationItem


def address(name: str, year: SchoolYear, **more: str) -> str:
    kwargs = {"school_slug": year.school.slug, "year": year.label, **more}
    return reverse(f"priorities:{name}", kwargs=kwargs)


def page_of(priority: Priority, part: str = "") -> str:
    """The page of the priority; `part` is the heading to arrive at."""
    here = address("show-priority", priority.year, key=priority.key)
    return f"{here}#{part}" if part else here


def crumbs_to(year: SchoolYear, priority: Priority | None = None) -> tuple[NavigationItem, ...]:
    items = [NavigationItem("Priorities", address("list-priorities", year))]
    if priority is not None:
        items.append(NavigationItem(priority.title, page_of(priority)))
    return tuple(items)


def note_address(name: str, year: SchoolYear, **more: str | int) -> str:
    kwargs = {"school_slug": year.school.slug, "year": year.label, **more}
    return reverse(f"notes:{name}", kwargs=kwargs)


def proposal_address(name: str, year: SchoolYear, **more: str | int) -> str:
    kwargs = {"school_slug": year.school.slug, "year": year.label, **more}
    return reverse(f"proposals:{name}", kwargs=kwargs)
