"""Adding, changing and removing what was stopped to make room for a priority."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.priorities.access import get_editable_priority
from goldenthread.priorities.actions.remove_part import remove_part
from goldenthread.priorities.actions.write_let_go import write_let_go
from goldenthread.priorities.forms import LetGoForm
from goldenthread.priorities.models import LetGo, Priority
from goldenthread.priorities.views.addresses import address, crumbs_to, page_of
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def add_item(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    priority = get_editable_priority(request.user, school_slug, year, key)
    row = LetGo(school=priority.school, year=priority.year, priority=priority)
    page = FormPage(
        title="What you let go",
        back=page_of(priority, "let-go"),
        crumbs=crumbs_to(priority.year, priority),
        lead="Something new fits in when something else stops.",
        saved="What you let go is added.",
    )
    return _item_form(request, priority, row, page)


@either
def edit_item(
    request: HttpRequest, school_slug: str, year: str, key: str, item: str
) -> HttpResponse:
    assert isinstance(request.user, User)
    priority = get_editable_priority(request.user, school_slug, year, key)
    row = get_object_or_404(LetGo, priority=priority, key=item)
    page = FormPage(
        title=f"Change “{row.what}”",
        back=page_of(priority, "let-go"),
        crumbs=crumbs_to(priority.year, priority),
        saved="What you let go is saved.",
        remove=address("remove-let-go", priority.year, key=key, item=item),
        remove_words="Remove this item",
    )
    return _item_form(request, priority, row, page)


@either
def remove_item(
    request: HttpRequest, school_slug: str, year: str, key: str, item: str
) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    priority = get_editable_priority(user, school_slug, year, key)
    row = get_object_or_404(LetGo, priority=priority, key=item)
    page = FormPage(
        title=f"Remove “{row.what}”?",
        back=page_of(priority, "let-go"),
        crumbs=crumbs_to(priority.year, priority),
        saved=f"“{row.what}” is removed.",
        button="Remove the item",
    )
    return answer_question(
        request, page, lambda: remove_part(priority, row, actor=user, at=accounts.now())
    )


def _item_form(
    request: HttpRequest, priority: Priority, row: LetGo, page: FormPage
) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    form = LetGoForm(typed_in(request), row=row)

    def save() -> None:
        write_let_go(priority, row, form.values(), actor=user, at=accounts.now())

    return answer_form(request, form, page, save)
