"""Improvement projects: beginning one, its page, its time and its counts."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.practice.access.enquiries import (
    can_answer_projects,
    get_project_or_404,
)
from goldenthread.practice.access.practitioner import Practitioner
from goldenthread.practice.actions.answer_project_time import answer_project_time
from goldenthread.practice.actions.ask_for_project_time import ask_for_project_time
from goldenthread.practice.actions.begin_project import Count, begin_project
from goldenthread.practice.actions.change_project import change_project
from goldenthread.practice.actions.count_for_project import count_for_project
from goldenthread.practice.actions.take_back_project_count import take_back_project_count
from goldenthread.practice.enquiry_stages import PROJECT
from goldenthread.practice.models import Enquiry, Project, ProjectPoint, SlotState
from goldenthread.practice.project_forms import (
    AnswerForm,
    BeginProjectForm,
    CountForm,
    ProjectForm,
    TimeForm,
)
from goldenthread.practice.queries.enquiries import OUTCOME_WORDS
from goldenthread.practice.queries.enquiries_frame import get_frame
from goldenthread.practice.queries.enquiries_project import get_project_page, project_of
from goldenthread.practice.views.enquiries_addresses import (
    Opened,
    address,
    crumbs_to,
    open_own,
    page_of,
    title_of,
)
from goldenthread.snapshot.words import CycleOutcome, EnquiryKind
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])
COLUMNS = ("who_benefits", "change_tried", "measure", "unit", "better_is")


def is_project(year: SchoolYear, key: str) -> bool:
    """Asked before anything is shown: a project has a page of another kind."""
    rows = Enquiry.objects.filter(year=year, key=key, kind=EnquiryKind.IMPROVEMENT_PROJECT)
    return rows.exists()


def begin(request: HttpRequest, own: Practitioner) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    form = BeginProjectForm(typed_in(request), kind=PROJECT, year=own.year, user=user)
    page = FormPage(
        title="Begin: improvement project",
        back=address("home", own.year),
        crumbs=crumbs_to(own.year),
        lead="Everybody on the staff can read this page of it. Everything is optional, and can be "
        "changed.",
        button="Begin the project",
        is_long=True,
    )

    def save() -> str:
        said = form.cleaned_data
        baseline = None
        if said["value"] is not None:
            baseline = Count(said["on"] or accounts.today(), said["value"], said["counted"])
        minutes, weeks = said["slot_minutes"], said["slot_every_weeks"]
        project = begin_project(
            own.year,
            {name: said[name] for name in COLUMNS},
            problem=said["question"],
            programme=said["programme"],
            baseline=baseline,
            slot=(minutes, weeks) if minutes else None,
            lead=own.person,
            actor=user,
            at=accounts.now(),
        )
        project.enquiry.year = own.year
        return page_of(project.enquiry)

    return answer_form(request, form, page, save)


def show(request: HttpRequest, own: Practitioner, key: str) -> HttpResponse:
    enquiry = get_project_or_404(request.user, own.year, key)
    page = get_project_page(enquiry, own.person)
    may_answer = can_answer_projects(request.user, own.year)
    context = {
        "school": own.year.school,
        "year": own.year,
        "enquiry": enquiry,
        "title": title_of(enquiry),
        "crumbs": crumbs_to(own.year),
        "page": page,
        "frame": get_frame(enquiry),
        "reader": own.person,
        "outcome": OUTCOME_WORDS[CycleOutcome(enquiry.outcome)] if enquiry.outcome else "",
        "answer_form": AnswerForm() if may_answer and page.slot.state == SlotState.ASKED else None,
    }
    return render(request, "practice/projects_show.html", context)


def _open_project(
    request: HttpRequest, school_slug: str, year: str, key: str
) -> tuple[Opened, Project]:
    opened = open_own(request, school_slug, year, key)
    if opened.enquiry.kind != EnquiryKind.IMPROVEMENT_PROJECT:
        # Only a project has a measure and paid time.
        get_project_or_404(request.user, opened.year, key)
    return opened, project_of(opened.enquiry)


def _kept(opened: Opened, project: Project) -> Project:
    """The project as a stored row: one that came with the school folder has none yet."""
    if not Project.objects.filter(enquiry=opened.enquiry).exists():
        change_project(project, {}, by=opened.person, actor=opened.user, at=accounts.now())
    return project


@either
def edit(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    opened, project = _open_project(request, school_slug, year, key)
    form = ProjectForm(typed_in(request), row=project)
    page = FormPage(
        title="Change the project",
        back=page_of(opened.enquiry),
        crumbs=crumbs_to(opened.year, opened.enquiry),
        saved="The project is saved.",
    )

    def save() -> None:
        change_project(
            project, form.values(), by=opened.person, actor=opened.user, at=accounts.now()
        )

    return answer_form(request, form, page, save)


@either
def ask_time(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    opened, project = _open_project(request, school_slug, year, key)
    form = TimeForm(typed_in(request), row=project)
    page = FormPage(
        title="Ask for paid time",
        back=page_of(opened.enquiry),
        crumbs=crumbs_to(opened.year, opened.enquiry),
        lead="The head answers with a yes, or with a sentence.",
        button="Ask",
        saved="That is kept.",
    )

    def save() -> None:
        minutes = form.cleaned_data["slot_minutes"]
        weeks = form.cleaned_data["slot_every_weeks"] if minutes else None
        ask_for_project_time(
            _kept(opened, project),
            minutes,
            weeks,
            by=opened.person,
            actor=opened.user,
            at=accounts.now(),
        )

    return answer_form(request, form, page, save)


@require_POST
def answer_time(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.VIEW_PEOPLE_LIST)
    enquiry = get_project_or_404(request.user, at_hand, key)
    accounts.require(request.user, at_hand.school, Ability.APPROVE_PLAN)
    assert isinstance(request.user, User)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(str(line[0]) for line in form.errors.values()))
        return redirect(page_of(enquiry))
    answer_project_time(
        project_of(enquiry),
        approved=form.cleaned_data["answer"] == "yes",
        sentence=form.cleaned_data["sentence"],
        actor=request.user,
        at=accounts.now(),
    )
    messages.success(request, "Your answer is on the page of the project.")
    return redirect(page_of(enquiry))


@either
def count(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    opened, project = _open_project(request, school_slug, year, key)
    form = CountForm(typed_in(request), project=project)
    page = FormPage(
        title="Add a count",
        back=page_of(opened.enquiry),
        crumbs=crumbs_to(opened.year, opened.enquiry),
        lead="Count the same thing in the same way as before.",
        button="Keep the count",
        saved="The count is kept.",
    )

    def save() -> None:
        said: dict[str, Any] = form.cleaned_data
        count_for_project(
            _kept(opened, project),
            on=said["on"],
            value=said["value"],
            counted=said["counted"],
            is_baseline=said["is_baseline"],
            by=opened.person,
        )

    return answer_form(request, form, page, save)


@either
def remove_count(
    request: HttpRequest, school_slug: str, year: str, key: str, number: int
) -> HttpResponse:
    opened, _ = _open_project(request, school_slug, year, key)
    point = get_object_or_404(
        ProjectPoint.objects.select_related("project__enquiry"),
        project__enquiry=opened.enquiry,
        pk=number,
    )
    page = FormPage(
        title="Take this count back?",
        back=page_of(opened.enquiry),
        crumbs=crumbs_to(opened.year, opened.enquiry),
        lead="It leaves the table and the picture.",
        button="Take it back",
        saved="The count is gone.",
    )
    return answer_question(request, page, lambda: take_back_project_count(point, by=opened.person))
