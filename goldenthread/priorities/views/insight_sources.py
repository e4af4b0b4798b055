"""Adding and removing the channels through which a need became known."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.priorities.access import get_editable_priority
from goldenthread.priorities.actions.remove_part import remove_part
from goldenthread.priorities.actions.write_insight_source import write_insight_source
from goldenthread.priorities.forms import InsightSourceForm
from goldenthread.priorities.models import InsightSource
from goldenthread.priorities.views.addresses import crumbs_to, page_of
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def add_source(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    priority = get_editable_priority(user, school_slug, year, key)
    row = InsightSource(school=priority.school, year=priority.year, priority=priority)
    form = InsightSourceForm(typed_in(request), row=row)
    page = FormPage(
        title="How the need became known",
        back=page_of(priority, "sources"),
        crumbs=crumbs_to(priority.year, priority),
        lead="Two ways of knowing are better than one, and one of them from a classroom.",
        saved="The source is added.",
    )

    def save() -> None:
        write_insight_source(priority, row, form.values(), actor=user, at=accounts.now())

    return answer_form(request, form, page, save)


@either
def remove_source(
    request: HttpRequest, school_slug: str, year: str, key: str, source: str
) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    priority = get_editable_priority(user, school_slug, year, key)
    row = get_object_or_404(InsightSource, priority=priority, key=source)
    page = FormPage(
        title=f"Remove “{row.get_kind_display()}”?",
        back=page_of(priority, "sources"),
        crumbs=crumbs_to(priority.year, priority),
        saved="The source is removed.",
        button="Remove the source",
    )
    return answer_question(
        request, page, lambda: remove_part(priority, row, actor=user, at=accounts.now())
    )
