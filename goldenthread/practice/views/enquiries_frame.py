"""Beginning an enquiry, its frame with the stages, its group and its end."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.people.public import Person
from goldenthread.practice.access.practitioner import get_practitioner
from goldenthread.practice.actions.begin_enquiry import begin_enquiry
from goldenthread.practice.actions.change_enquiry import change_enquiry
from goldenthread.practice.actions.end_enquiry import end_enquiry
from goldenthread.practice.actions.join_enquiry import join_enquiry
from goldenthread.practice.actions.leave_enquiry import leave_enquiry
from goldenthread.practice.enquiry_forms import BeginForm, FrameForm, MemberForm, OutcomeForm
from goldenthread.practice.enquiry_stages import KINDS
from goldenthread.practice.queries.enquiries_frame import get_frame, kind_of
from goldenthread.practice.views import projects
from goldenthread.practice.views.enquiries_addresses import (
    address,
    crumbs_to,
    open_own,
    opened_by,
    page_of,
    title_of,
)
from goldenthread.snapshot.words import EnquiryKind
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@either
def begin(request: HttpRequest, school_slug: str, year: str, kind: str) -> HttpResponse:
    own = get_practitioner(request.user, school_slug, year)
    if kind not in KINDS:
        raise Http404
    if kind == EnquiryKind.IMPROVEMENT_PROJECT:
        return projects.begin(request, own)
    assert isinstance(request.user, User)
    user, chosen = request.user, KINDS[kind]
    form = BeginForm(typed_in(request), kind=chosen, year=own.year, user=user)
    page = FormPage(
        title=f"Begin: {chosen.name.lower()}",
        back=address("home", own.year),
        crumbs=crumbs_to(own.year),
        lead=f"{chosen.is_for} The question can still change.",
        button="Begin",
    )

    def save() -> str:
        enquiry = begin_enquiry(
            own.year,
            chosen.kind,
            question=form.cleaned_data["question"],
            team=form.cleaned_data.get("team"),
            programme=form.cleaned_data["programme"],
            lead=own.person,
            actor=user,
            at=accounts.now(),
        )
        return page_of(enquiry)

    return answer_form(request, form, page, save)


@require_safe
def show(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    own = get_practitioner(request.user, school_slug, year)
    if projects.is_project(own.year, key):
        return projects.show(request, own, key)
    opened = opened_by(request, own, key)
    context = {
        "school": opened.year.school,
        "year": opened.year,
        "enquiry": opened.enquiry,
        "title": title_of(opened.enquiry),
        "crumbs": crumbs_to(opened.year),
        "frame": get_frame(opened.enquiry),
        "reader": opened.person,
    }
    return render(request, "practice/enquiries_show.html", context)


@either
def edit(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    opened = open_own(request, school_slug, year, key)
    enquiry = opened.enquiry
    kind = kind_of(enquiry)
    form = FrameForm(typed_in(request), row=enquiry, kind=kind, user=opened.user)
    page = FormPage(
        title="Change the question",
        back=page_of(enquiry),
        crumbs=crumbs_to(opened.year, enquiry),
        lead="A better question is a result.",
        saved="The question is saved.",
    )

    def save() -> None:
        change_enquiry(
            enquiry, form.values(), by=opened.person, actor=opened.user, at=accounts.now()
        )

    return answer_form(request, form, page, save)


@either
def join(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    opened = open_own(request, school_slug, year, key)
    enquiry = opened.enquiry
    form = MemberForm(typed_in(request), enquiry=enquiry)
    page = FormPage(
        title="Add somebody to the group",
        back=page_of(enquiry),
        crumbs=crumbs_to(opened.year, enquiry),
        button="Add",
        saved="The group is saved.",
    )

    def save() -> None:
        person = form.cleaned_data["person"]
        join_enquiry(enquiry, person, by=opened.person, actor=opened.user, at=accounts.now())

    return answer_form(request, form, page, save)


@either
def leave(request: HttpRequest, school_slug: str, year: str, key: str, person: str) -> HttpResponse:
    opened = open_own(request, school_slug, year, key)
    enquiry = opened.enquiry
    inside = enquiry.enquiry_members.values("person")
    going = get_object_or_404(Person, school=enquiry.school, key=person, pk__in=inside)
    goes_self = going.pk == opened.person.pk
    page = FormPage(
        title="Leave this enquiry?" if goes_self else f"Take {going.name} out of the group?",
        back=address("home", opened.year) if goes_self else page_of(enquiry),
        crumbs=crumbs_to(opened.year, enquiry),
        lead="What was written stays with the group.",
        button="Leave it" if goes_self else "Take out of the group",
        saved="The group is saved.",
    )

    def do() -> None:
        leave_enquiry(enquiry, going, by=opened.person, actor=opened.user, at=accounts.now())

    return answer_question(request, page, do)


@either
def end(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    opened = open_own(request, school_slug, year, key)
    enquiry = opened.enquiry
    form = OutcomeForm(typed_in(request), initial={"outcome": enquiry.outcome})
    page = FormPage(
        title="How did it end?",
        back=page_of(enquiry),
        crumbs=crumbs_to(opened.year, enquiry),
        lead="All three are good endings. You can open it again.",
        saved="That is kept.",
    )

    def save() -> None:
        outcome = form.cleaned_data["outcome"]
        end_enquiry(enquiry, outcome, by=opened.person, actor=opened.user, at=accounts.now())

    return answer_form(request, form, page, save)
