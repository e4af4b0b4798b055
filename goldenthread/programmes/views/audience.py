"""Whom a programme or an activity is for: adding and removing a row."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.programmes.access import (
    get_editable_activity,
    get_editable_programme,
    require_name_audience,
)
from goldenthread.programmes.actions.write_audience import add_to_audience, remove_from_audience
from goldenthread.programmes.forms import AudienceForm
from goldenthread.programmes.models import (
    Activity,
    ActivityAudience,
    Programme,
    ProgrammeAudience,
)
from goldenthread.programmes.queries.audience import audience_lines
from goldenthread.programmes.views.addresses import crumbs_to, page_of, page_of_activity
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def add_to_programme(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    return _add(request, get_editable_programme(request.user, school_slug, year, key))


@either
def remove_from_programme(
    request: HttpRequest, school_slug: str, year: str, key: str, number: int
) -> HttpResponse:
    assert isinstance(request.user, User)
    programme = get_editable_programme(request.user, school_slug, year, key)
    rows = ProgrammeAudience.objects.select_related("team", "person")
    return _remove(request, programme, get_object_or_404(rows, programme=programme, pk=number))


@either
def add_to_activity(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    return _add(request, get_editable_activity(request.user, school_slug, year, key))


@either
def remove_from_activity(
    request: HttpRequest, school_slug: str, year: str, key: str, number: int
) -> HttpResponse:
    assert isinstance(request.user, User)
    activity = get_editable_activity(request.user, school_slug, year, key)
    rows = ActivityAudience.objects.select_related("team", "person")
    return _remove(request, activity, get_object_or_404(rows, activity=activity, pk=number))


def _add(request: HttpRequest, subject: Programme | Activity) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    form = AudienceForm(typed_in(request), year=subject.year)
    page = _page(subject, f"Who is “{subject.title}” for?", button="Add", saved="Added.")

    def save() -> None:
        add_to_audience(
            subject,
            team=form.cleaned_data["team"],
            group=form.cleaned_data["group"],
            person=form.cleaned_data["person"],
            actor=user,
            at=accounts.now(),
        )

    return answer_form(request, form, page, save)


def _remove(
    request: HttpRequest,
    subject: Programme | Activity,
    row: ProgrammeAudience | ActivityAudience,
) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    if row.person is not None:
        require_name_audience(user, subject)
    (line,) = audience_lines([row], reader=user, with_names=True)
    page = _page(
        subject,
        f"Is “{subject.title}” no longer for {line.words}?",
        button="Remove",
        saved=f"It is no longer for {line.words}.",
    )
    return answer_question(
        request,
        page,
        lambda: remove_from_audience(subject, row, actor=user, at=accounts.now()),
    )


def _page(subject: Programme | Activity, title: str, *, button: str, saved: str) -> FormPage:
    if isinstance(subject, Programme):
        back, crumbs = page_of(subject, "audience"), crumbs_to(subject.year, subject)
    else:
        back = page_of_activity(subject, "audience")
        crumbs = crumbs_to(subject.year, subject.programme, subject)
    return FormPage(title=title, back=back, crumbs=crumbs, button=button, saved=saved)
