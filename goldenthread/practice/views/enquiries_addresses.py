"""Where the pages of enquiries lie, and whose enquiry a page is about to show or change."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.people.public import Person
from goldenthread.practice.access.enquiries import get_own_enquiry_or_404
from goldenthread.practice.access.practitioner import Practitioner, get_practitioner
from goldenthread.practice.models import Enquiry
from goldenthread.practice.queries.enquiries import NO_QUESTION
from goldenthread.ui.navigation import NavigationItem


@dataclass(frozen=True, slots=True)
class Opened:
    """An enquiry in the hands of one of its members."""

    user: User
    person: Person
    year: SchoolYear
    enquiry: Enquiry


def open_own(request: HttpRequest, school_slug: str, year: str, key: str) -> Opened:
    """404 for whoever is not in the group, 403 for whoever is not on the staff."""
    return opened_by(request, get_practitioner(request.user, school_slug, year), key)


def opened_by(request: HttpRequest, own: Practitioner, key: str) -> Opened:
    assert isinstance(request.user, User)
    enquiry = get_own_enquiry_or_404(own.person, own.year, key)
    return Opened(request.user, own.person, own.year, enquiry)


def address(route: str, year: SchoolYear, **more: str | int) -> str:
    """`route` is the name of a page in `enquiries:`."""
    kwargs = {"school_slug": year.school.slug, "year": year.label, **more}
    return reverse(f"enquiries:{route}", kwargs=kwargs)


def page_of(enquiry: Enquiry, route: str = "show", **more: str | int) -> str:
    return address(route, enquiry.year, key=enquiry.key, **more)


def title_of(enquiry: Enquiry) -> str:
    return enquiry.question or NO_QUESTION


def crumbs_to(year: SchoolYear, enquiry: Enquiry | None = None) -> tuple[NavigationItem, ...]:
    here = {"school_slug": year.school.slug, "year": year.label}
    items = [
        NavigationItem("Practice", reverse("practice:home", kwargs=here)),
        NavigationItem("Enquiry and projects", address("home", year)),
    ]
    if enquiry is not None:
        items.append(NavigationItem(title_of(enquiry), page_of(enquiry)))
    return tuple(items)
