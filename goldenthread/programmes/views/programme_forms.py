"""Sketching a programme and changing it."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, User
from goldenthread.priorities.public import Priority
from goldenthread.programmes.access import get_editable_programme
from goldenthread.programmes.actions.edit_programme import edit_programme
from goldenthread.programmes.actions.sketch_programme import sketch_programme
from goldenthread.programmes.forms import ProgrammeForm
from goldenthread.programmes.models import Programme
from goldenthread.programmes.views.addresses import address, crumbs_to, page_of
from goldenthread.snapshot.words import Ambition, ProgrammeScope
from goldenthread.ui.form_page import FormPage, answer_form, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def create(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.EDIT_PLAN)
    assert isinstance(request.user, User)
    user = request.user
    served = Priority.objects.filter(year=at_hand, key=request.GET.get("priority", "")).first()
    row = Programme(
        school=at_hand.school,
        year=at_hand,
        priority=served,
        ambition=Ambition.PROCEDURAL,
        scope=ProgrammeScope.NARROW,
    )
    form = ProgrammeForm(typed_in(request), row=row, year=at_hand)
    page = FormPage(
        title="New programme",
        back=address("programmes:list-programmes", at_hand),
        crumbs=crumbs_to(at_hand),
        lead="Begin with a title: it is a sketch until the design is done.",
        button="Save the sketch",
        is_long=True,
    )

    def save() -> str:
        return page_of(sketch_programme(at_hand, form.values(), actor=user, at=accounts.now()))

    return answer_form(request, form, page, save)


@either
def edit(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    programme = get_editable_programme(user, school_slug, year, key)
    form = ProgrammeForm(typed_in(request), row=programme, year=programme.year)
    page = FormPage(
        title=f"Change “{programme.title}”",
        back=page_of(programme),
        crumbs=crumbs_to(programme.year, programme),
        saved="The programme is saved.",
        is_long=True,
    )

    def save() -> None:
        edit_programme(programme, form.values(), actor=user, at=accounts.now())

    return answer_form(request, form, page, save)
