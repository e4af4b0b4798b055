"""Where the pages lie on which results are entered, and the pages above them."""

from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.evaluation.models import EvaluationItem
from goldenthread.programmes.public import Programme
from goldenthread.ui.navigation import NavigationItem


def address(route: str, year: SchoolYear, **more: str | int) -> str:
    """`route` is the name alone: `classes`, `take-figure`."""
    kwargs = {"school_slug": year.school.slug, "year": year.label, **more}
    return reverse(f"evaluation:{route}", kwargs=kwargs)


def crumbs_to_classes(year: SchoolYear) -> tuple[NavigationItem, ...]:
    return (NavigationItem("Figures of your classes", address("classes", year)),)


def crumbs_to(programme: Programme) -> tuple[NavigationItem, ...]:
    year = programme.year
    kwargs = {"school_slug": year.school.slug, "year": year.label, "key": programme.key}
    return (NavigationItem(programme.title, reverse("programmes:show-programme", kwargs=kwargs)),)


def crumbs_to_look(look: EvaluationItem) -> tuple[NavigationItem, ...]:
    return crumbs_to(look.programme)
