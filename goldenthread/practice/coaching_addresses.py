"""Addresses of coaching pages, and the pages above them."""

from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.practice.models import CoachingPair
from goldenthread.ui.navigation import NavigationItem


def address(route: str, year: SchoolYear, **more: object) -> str:
    """`address("show-pair", year, key=...)`: a coaching route of this year."""
    parts = {"school_slug": year.school.slug, "year": year.label, **more}
    return reverse(f"coaching:{route}", kwargs=parts)


def crumbs(year: SchoolYear, *more: tuple[str, str]) -> tuple[NavigationItem, ...]:
    home = crumb_of_practice(year)
    top = NavigationItem("Coaching", address("home", year))
    return (home, top, *(NavigationItem(label, url) for label, url in more))


def crumb_of_practice(year: SchoolYear) -> NavigationItem:
    parts = {"school_slug": year.school.slug, "year": year.label}
    return NavigationItem("Practice", reverse("practice:home", kwargs=parts))


def crumbs_of_pair(pair: CoachingPair, name: str) -> tuple[NavigationItem, ...]:
    return crumbs(pair.year, (name, address("show-pair", pair.year, key=pair.key)))
