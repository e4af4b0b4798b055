"""Techniques: the list, the card of one, and writing it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import School, SchoolYear, User
from goldenthread.programmes.actions.write_library import write_technique
from goldenthread.programmes.library_access import (
    can_add_to_techniques,
    can_edit_library,
    get_library_school,
    get_technique_or_404,
    require_edit_library,
)
from goldenthread.programmes.library_forms import TechniqueForm
from goldenthread.programmes.models import Technique
from goldenthread.programmes.queries.library import list_models, list_techniques, list_variants
from goldenthread.ui.form_page import FormPage, answer_form, typed_in
from goldenthread.ui.listing import read_listing
from goldenthread.ui.navigation import NavigationItem

either = require_http_methods(["GET", "HEAD", "POST"])


def library_address(name: str, school: School, **more: str | int) -> str:
    return reverse(f"library:{name}", kwargs={"school_slug": school.slug, **more})


def library_crumbs(
    school: School, technique: Technique | None = None
) -> tuple[NavigationItem, ...]:
    items = [NavigationItem("Library", library_address("list-techniques", school))]
    if technique is not None:
        here = library_address("show-technique", school, key=technique.key)
        items.append(NavigationItem(technique.name, here))
    return tuple(items)


def find_year_at_hand(school: School) -> SchoolYear | None:
    """The year that today lies in, for links from the school's library into the year."""
    today = accounts.today()
    return school.years.in_use().filter(starts_on__lte=today, ends_on__gte=today).first()


@require_safe
def list_page(request: HttpRequest, school_slug: str) -> HttpResponse:
    school = get_library_school(request.user, school_slug)
    listing = read_listing(request.GET, (), (), "techniques")
    found = list_techniques(school, listing.search)
    context = {
        "school": school,
        "listing": listing,
        "page": listing.page_of(found),
        "has_any": bool(found) or bool(listing.search),
        "may_edit": can_edit_library(request.user, school),
    }
    return render(request, "programmes/library_list.html", context)


@require_safe
def show(request: HttpRequest, school_slug: str, key: str) -> HttpResponse:
    school = get_library_school(request.user, school_slug)
    technique = get_technique_or_404(school, key)
    may_add = can_add_to_techniques(request.user, school)
    context = {
        "school": school,
        "year": find_year_at_hand(school),
        "technique": technique,
        "card": technique.evidence_card,
        "variants": list_variants(request.user, technique, may_add=may_add),
        "models": list_models(request.user, technique, may_add=may_add),
        "may_edit": can_edit_library(request.user, school),
        "may_add": may_add,
    }
    return render(request, "programmes/library_technique.html", context)


@either
def create(request: HttpRequest, school_slug: str) -> HttpResponse:
    school = get_library_school(request.user, school_slug)
    require_edit_library(request.user, school)
    return _write(request, school, Technique(school=school))


@either
def edit(request: HttpRequest, school_slug: str, key: str) -> HttpResponse:
    school = get_library_school(request.user, school_slug)
    require_edit_library(request.user, school)
    return _write(request, school, get_technique_or_404(school, key))


def _write(request: HttpRequest, school: School, technique: Technique) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    is_new = technique.pk is None
    form = TechniqueForm(typed_in(request), row=technique)
    page = FormPage(
        title="New technique" if is_new else f"Change “{technique.name}”",
        back=library_address("list-techniques", school)
        if is_new
        else library_address("show-technique", school, key=technique.key),
        crumbs=library_crumbs(school, None if is_new else technique),
        lead="One move with one name, so that everybody means the same by it.",
        saved="The technique is saved.",
        is_long=True,
    )

    def save() -> str:
        written = write_technique(technique, form.values(), actor=user, at=accounts.now())
        return library_address("show-technique", school, key=written.key)

    return answer_form(request, form, page, save)
