"""Changing a person, and adding, changing and ending their posts."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.people.access import get_editable_person
from goldenthread.people.actions.write_person import write_person
from goldenthread.people.actions.write_post import write_post
from goldenthread.people.forms import PersonForm, PostForm
from goldenthread.people.models import Post
from goldenthread.people.views.addresses import crumbs_to, page_of
from goldenthread.people.views.openings import note_opening
from goldenthread.ui.form_page import FormPage, answer_form

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def edit_person(request: HttpRequest, school_slug: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    person = get_editable_person(user, school_slug, key)
    note_opening(user, person)
    form = PersonForm(request.POST or None, row=person)
    page = FormPage(
        title=f"Change {person.name}",
        back=page_of(person),
        crumbs=crumbs_to(person),
        saved="The change is saved.",
    )

    def save() -> None:
        write_person(person, form.values(), actor=user, at=accounts.now())

    return answer_form(request, form, page, save)


@either
def add_post(request: HttpRequest, school_slug: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    person = get_editable_person(request.user, school_slug, key)
    page = FormPage(
        title=f"A new post for {person.name}",
        back=page_of(person),
        crumbs=crumbs_to(person),
        lead="A person may hold several posts, each with its own hours and line manager.",
        saved="The post is added.",
    )
    return _post_form(request, Post(school=person.school, person=person), page)


@either
def edit_post(request: HttpRequest, school_slug: str, key: str, post: str) -> HttpResponse:
    assert isinstance(request.user, User)
    person = get_editable_person(request.user, school_slug, key)
    row = get_object_or_404(
        Post.objects.select_related("school", "person"), person=person, key=post
    )
    note_opening(request.user, person)
    page = FormPage(
        title=f"Change the post “{row.job_title}”",
        back=page_of(person),
        crumbs=crumbs_to(person),
        lead=f"{person.name} holds it. A post is ended by writing its last day.",
        saved="The post is saved, and the year is checked again.",
    )
    return _post_form(request, row, page)


def _post_form(request: HttpRequest, post: Post, page: FormPage) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    form = PostForm(request.POST or None, row=post)

    def save() -> None:
        write_post(post, form.values(), actor=user, at=accounts.now())

    return answer_form(request, form, page, save)
