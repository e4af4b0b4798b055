"""Writes the addresses of the check's pages."""

from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.ui.navigation import NavigationItem


def address(page: str, year: SchoolYear, **kwargs: str) -> str:
    route = {"school_slug": year.school.slug, "year": year.label}
    return reverse(f"findings:{page}", kwargs=route | kwargs)


def check_crumb(year: SchoolYear) -> NavigationItem:
    return NavigationItem("Check", address("check", year))
