"""Adding, changing and removing measures of a priority and their values."""

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.kernel.dates import long_date
from goldenthread.priorities.access import get_editable_priority
from goldenthread.priorities.actions.remove_part import remove_part
from goldenthread.priorities.actions.write_measure import write_measure
from goldenthread.priorities.actions.write_measure_point import write_measure_point
from goldenthread.priorities.filled_in import fill_in
from goldenthread.priorities.forms import MeasureForm, MeasurePointForm
from goldenthread.priorities.models import Measure, MeasurePoint, Priority
from goldenthread.priorities.views.addresses import address, crumbs_to, page_of
from goldenthread.snapshot.words import PointKind
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def add_measure(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    priority = get_editable_priority(request.user, school_slug, year, key)
    row = Measure(school=priority.school, year=priority.year, priority=priority)
    fill_in(row, request.GET)
    page = _page(priority, "A new measure", "The measure is added. Its baseline comes next.")
    return _measure_form(request, priority, row, page)


@either
def edit_measure(
    request: HttpRequest, school_slug: str, year: str, key: str, measure: str
) -> HttpResponse:
    assert isinstance(request.user, User)
    priority = get_editable_priority(request.user, school_slug, year, key)
    row = _measure(priority, measure)
    page = _page(
        priority,
        f"Change “{row.name}”",
        "The measure is saved.",
        remove=address("remove-measure", priority.year, key=key, measure=measure),
        remove_words="Remove this measure",
    )
    return _measure_form(request, priority, row, page)


@either
def remove_measure(
    request: HttpRequest, school_slug: str, year: str, key: str, measure: str
) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    priority = get_editable_priority(user, school_slug, year, key)
    row = _measure(priority, measure)
    page = _page(
        priority,
        f"Remove “{row.name}”?",
        f"“{row.name}” is removed.",
        lead="Its values go with it.",
        button="Remove the measure",
    )
    return answer_question(
        request, page, lambda: remove_part(priority, row, actor=user, at=accounts.now())
    )


@either
def add_point(
    request: HttpRequest, school_slug: str, year: str, key: str, measure: str
) -> HttpResponse:
    assert isinstance(request.user, User)
    priority = get_editable_priority(request.user, school_slug, year, key)
    row = MeasurePoint(
        school=priority.school, year=priority.year, measure=_measure(priority, measure)
    )
    # The check leads here where a programme runs without a value from before.
    asked = request.GET.get("as")
    if asked in ("baseline", "late-baseline"):
        row.kind, row.on = PointKind.BASELINE, accounts.today()
        row.late = asked == "late-baseline"
    page = _page(priority, f"A value of “{row.measure.name}”", "The value is added.")
    return _point_form(request, priority, row, page)


@either
def edit_point(
    request: HttpRequest, school_slug: str, year: str, key: str, measure: str, day: str
) -> HttpResponse:
    assert isinstance(request.user, User)
    priority = get_editable_priority(request.user, school_slug, year, key)
    row = _point(priority, measure, day)
    remove = address("remove-point", priority.year, key=key, measure=measure, day=day)
    page = _page(
        priority,
        f"“{row.measure.name}” on {long_date(row.on)}",
        "The value is saved.",
        remove=remove,
        remove_words="Remove this value",
    )
    return _point_form(request, priority, row, page)


@either
def remove_point(
    request: HttpRequest, school_slug: str, year: str, key: str, measure: str, day: str
) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    priority = get_editable_priority(user, school_slug, year, key)
    row = _point(priority, measure, day)
    page = _page(
        priority,
        f"Remove the value of {long_date(row.on)}?",
        "The value is removed.",
        lead=f"It belongs to “{row.measure.name}”.",
        button="Remove the value",
    )
    return answer_question(
        request, page, lambda: remove_part(priority, row, actor=user, at=accounts.now())
    )


def _measure_form(
    request: HttpRequest, priority: Priority, row: Measure, page: FormPage
) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    form = MeasureForm(typed_in(request), row=row)

    def save() -> None:
        write_measure(priority, row, form.values(), actor=user, at=accounts.now())

    return answer_form(request, form, page, save)


def _point_form(
    request: HttpRequest, priority: Priority, row: MeasurePoint, page: FormPage
) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    form = MeasurePointForm(typed_in(request), row=row)

    def save() -> None:
        write_measure_point(priority, row, form.values(), actor=user, at=accounts.now())

    return answer_form(request, form, page, save)


def _page(
    priority: Priority,
    title: str,
    saved: str,
    *,
    lead: str = "",
    button: str = "Save",
    remove: str = "",
    remove_words: str = "",
) -> FormPage:
    return FormPage(
        title=title,
        back=page_of(priority, "measures"),
        crumbs=crumbs_to(priority.year, priority),
        saved=saved,
        lead=lead,
        button=button,
        remove=remove,
        remove_words=remove_words,
    )


def _measure(priority: Priority, key: str) -> Measure:
    return get_object_or_404(Measure, priority=priority, key=key)


def _point(priority: Priority, measure: str, day: str) -> MeasurePoint:
    try:
        on = date.fromisoformat(day)
    except ValueError as unreadable:
        raise Http404 from unreadable
    rows = MeasurePoint.objects.select_related("measure")
    return get_object_or_404(rows, measure__priority=priority, measure__key=measure, on=on)
