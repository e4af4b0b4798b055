"""Entering a result by hand, with or without a planned look, and changing one."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.evaluation.access.recording import (
    get_recordable_look,
    get_recordable_programme,
    get_recordable_result,
)
from goldenthread.evaluation.actions.record_result import record_result
from goldenthread.evaluation.capture_addresses import crumbs_to
from goldenthread.evaluation.models import EvaluationResult
from goldenthread.evaluation.result_forms import QUESTIONS, ResultForm
from goldenthread.snapshot.words import EvaluationLevel
from goldenthread.ui.form_page import FormPage, answer_form, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def record(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """What a planned look showed."""
    assert isinstance(request.user, User)
    look = get_recordable_look(request.user, school_slug, year, key)
    row = EvaluationResult(
        school=look.school, year=look.year, programme=look.programme, item=look, level=look.level
    )
    return _page(request, row, QUESTIONS[EvaluationLevel(look.level)])


@either
def record_other(request: HttpRequest, school_slug: str, year: str, programme: str) -> HttpResponse:
    """What was looked at without a plan."""
    assert isinstance(request.user, User)
    row = get_recordable_programme(request.user, school_slug, year, programme)
    result = EvaluationResult(school=row.school, year=row.year, programme=row)
    return _page(request, result, "What came out?")


@either
def change(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    result = get_recordable_result(request.user, school_slug, year, key)
    return _page(request, result, "Change the result")


def _page(request: HttpRequest, row: EvaluationResult, title: str) -> HttpResponse:
    assert isinstance(request.user, User)
    user, year = request.user, row.year
    form = ResultForm(
        typed_in(request),
        row=row,
        first_day=year.starts_on,
        last_day=min(accounts.today(), year.ends_on),
    )
    crumbs = crumbs_to(row.programme)
    page = FormPage(
        title=title,
        lead=f"“{row.programme.title}”. For what was done elsewhere, or on paper.",
        back=crumbs[0].url,
        crumbs=crumbs,
        saved="The result is kept.",
    )

    def save() -> None:
        values = {"level": row.level, **form.values()}
        result = row if row.pk is not None else None
        record_result(row.programme, row.item, values, result=result, actor=user, at=accounts.now())

    return answer_form(request, form, page, save)
