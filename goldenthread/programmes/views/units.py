"""The sequence of a programme: adding, changing, moving and removing units."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_http_methods, require_POST

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.kernel.errors import Refusal
from goldenthread.programmes.access import get_editable_programme
from goldenthread.programmes.actions.move_unit import move_unit
from goldenthread.programmes.actions.remove_unit import remove_unit
from goldenthread.programmes.actions.write_unit import write_unit
from goldenthread.programmes.forms import UnitForm
from goldenthread.programmes.models import Programme, Unit
from goldenthread.programmes.views.addresses import address, crumbs_to, page_of
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def add(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    programme = get_editable_programme(request.user, school_slug, year, key)
    row = Unit(school=programme.school, year=programme.year, programme=programme, position=0)
    page = FormPage(
        title="A new unit",
        back=page_of(programme, "sequence"),
        crumbs=crumbs_to(programme.year, programme),
        lead="It goes to the end of the sequence; you can move it from there.",
        saved="The unit is added.",
    )
    return _form(request, programme, row, page)


@either
def edit(request: HttpRequest, school_slug: str, year: str, key: str, unit: str) -> HttpResponse:
    assert isinstance(request.user, User)
    programme = get_editable_programme(request.user, school_slug, year, key)
    row = get_object_or_404(Unit, programme=programme, key=unit)
    page = FormPage(
        title=f"Change “{row.big_idea}”",
        back=page_of(programme, "sequence"),
        crumbs=crumbs_to(programme.year, programme),
        saved="The unit is saved.",
        remove=address("programmes:remove-unit", programme.year, key=key, unit=unit),
        remove_words="Remove this unit",
    )
    return _form(request, programme, row, page)


@either
def remove(request: HttpRequest, school_slug: str, year: str, key: str, unit: str) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    programme = get_editable_programme(user, school_slug, year, key)
    row = get_object_or_404(Unit, programme=programme, key=unit)
    page = FormPage(
        title=f"Remove “{row.big_idea}”?",
        back=page_of(programme, "sequence"),
        crumbs=crumbs_to(programme.year, programme),
        lead="Its activities stay in the programme.",
        button="Remove the unit",
        saved=f"“{row.big_idea}” is removed.",
    )
    return answer_question(
        request, page, lambda: remove_unit(programme, row, actor=user, at=accounts.now())
    )


@require_POST
def move(request: HttpRequest, school_slug: str, year: str, key: str, unit: str) -> HttpResponse:
    assert isinstance(request.user, User)
    programme = get_editable_programme(request.user, school_slug, year, key)
    row = get_object_or_404(Unit, programme=programme, key=unit)
    places = -1 if request.POST.get("to") == "earlier" else 1
    try:
        move_unit(programme, row, places, actor=request.user, at=accounts.now())
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return redirect(page_of(programme, "sequence"))


def _form(request: HttpRequest, programme: Programme, row: Unit, page: FormPage) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    form = UnitForm(typed_in(request), row=row, programme=programme)

    def save() -> None:
        write_unit(programme, row, form.values(), actor=user, at=accounts.now())

    return answer_form(request, form, page, save)
