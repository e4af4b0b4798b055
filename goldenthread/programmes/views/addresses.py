"""Where the pages of programmes and activities lie, and the pages above each of them."""

from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.programmes.models import Activity, Programme
from goldenthread.ui.navigation import NavigationItem


def address(route: str, year: SchoolYear, **more: str | int) -> str:
    """`route` is `programmes:...` or `activities:...`."""
    kwargs = {"school_slug": year.school.slug, "year": year.label, **more}
    return reverse(route, kwargs=kwargs)


def page_of(programme: Programme, part: str = "") -> str:
    here = address("programmes:show-programme", programme.year, key=programme.key)
    return f"{here}#{part}" if part else here


def page_of_activity(activity: Activity, part: str = "") -> str:
    here = address("activities:show-activity", activity.year, key=activity.key)
    return f"{here}#{part}" if part else here


def crumbs_to(
    year: SchoolYear, programme: Programme | None = None, activity: Activity | None = None
) -> tuple[NavigationItem, ...]:
    items = [NavigationItem("Programmes", address("programmes:list-programmes", year))]
    if programme is not None:
        items.append(NavigationItem(programme.title, page_of(programme)))
    if activity is not None:
        items.append(NavigationItem(activity.title, page_of_activity(activity)))
    return tuple(items)
