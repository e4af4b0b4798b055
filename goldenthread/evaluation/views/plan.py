"""How one will know whether a programme works: the page, all looks at once, and one look."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.evaluation.access.plan import get_editable_plan, get_planned_programme
from goldenthread.evaluation.actions.plan_backwards import plan_backwards
from goldenthread.evaluation.actions.write_decision_rule import size_of
from goldenthread.evaluation.actions.write_look import remove_look, write_look
from goldenthread.evaluation.burden import burden_of
from goldenthread.evaluation.measure_ideas import KINDS, OF_STAFF
from goldenthread.evaluation.models import EvaluationItem
from goldenthread.evaluation.plan_addresses import address_in, crumbs_to_plan, plan_of
from goldenthread.evaluation.plan_forms import LookForm, ProposedLookForm, looks_taken
from goldenthread.evaluation.queries.idea_links import linked_ideas
from goldenthread.evaluation.queries.plan_frame import get_timetable, teaching_weeks
from goldenthread.evaluation.queries.plan_page import get_plan_page
from goldenthread.evaluation.queries.proposed_looks import proposed_rows
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.sentences import counted
from goldenthread.people.public import Person
from goldenthread.programmes.public import Programme
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def show_plan(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    programme = get_planned_programme(request.user, school_slug, year, key)
    context = {
        "school": programme.school,
        "year": programme.year,
        "page": get_plan_page(request.user, programme, accounts.today()),
        "crumbs": crumbs_to_plan(programme, inside=False),
    }
    return render(request, "evaluation/plan.html", context)


@either
def plan_looks(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """All looks that the usual timetable proposes, to change, to take or to leave."""
    assert isinstance(request.user, User)
    programme = get_editable_plan(request.user, school_slug, year, key)
    timetable = get_timetable(programme, programme.year)
    rows = proposed_rows(programme, timetable, typed_in(request), accounts.today())
    stage_of = timetable.stage_of if timetable else None
    valid = [row.is_valid() for row in rows]
    if request.method == "POST" and stage_of and all(valid):
        people = _people_in(programme, rows)
        taken = looks_taken(rows, people, stage_of)
        written = plan_backwards(programme, taken, actor=request.user, at=accounts.now())
        if not taken:
            messages.info(request, "No look was taken, and nothing has changed.")
        else:
            messages.success(request, f"{counted(written, 'look')} planned.")
        return redirect(plan_of(programme))
    items = EvaluationItem.objects.filter(programme=programme)
    planned = list(items.values_list("due_on", "burden_minutes"))
    so_far = sum(cost or 0 for _, cost in planned)
    for row in rows:
        so_far += row.minutes_now
        row.total = so_far
    every = [*planned, *((row.look.due_on, row.minutes_now) for row in rows)]
    context = {
        "school": programme.school,
        "year": programme.year,
        "programme": programme,
        "rows": rows,
        "is_wrong": any(row.errors for row in rows),
        "burden": burden_of(every, teaching_weeks(timetable)).in_words if rows else "",
        "has_first_day": programme.starts_on is not None,
        "has_weeks": timetable is not None and bool(timetable.calendar.teaching_weeks),
        "crumbs": crumbs_to_plan(programme),
        "back": plan_of(programme),
    }
    return render(request, "evaluation/plan_looks.html", context)


@either
def add_look(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    programme = get_editable_plan(request.user, school_slug, year, key)
    row = EvaluationItem(school=programme.school, year=programme.year, owner=programme.lead)
    row.level = request.GET.get("level", "") or "L5"
    page = _page(programme, "Add a look", "The look is planned.")
    return _look_form(request, programme, row, page)


@either
def edit_look(
    request: HttpRequest, school_slug: str, year: str, key: str, look: str
) -> HttpResponse:
    assert isinstance(request.user, User)
    programme = get_editable_plan(request.user, school_slug, year, key)
    row = get_object_or_404(EvaluationItem, programme=programme, key=look)
    row.school, row.year = programme.school, programme.year
    remove = address_in(programme.year, "evaluation:remove-look", key=key, look=look)
    page = _page(programme, f"Change the look at {row.level}", "The look is saved.", remove=remove)
    return _look_form(request, programme, row, page)


@either
def remove_look_of(
    request: HttpRequest, school_slug: str, year: str, key: str, look: str
) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    programme = get_editable_plan(user, school_slug, year, key)
    row = get_object_or_404(EvaluationItem, programme=programme, key=look)
    page = FormPage(
        title=f"Take the look of {long_date(row.due_on)} off the plan?",
        back=plan_of(programme, row.level),
        crumbs=crumbs_to_plan(programme),
        lead=f"{row.level}: {row.instrument or 'nothing written yet'}.",
        button="Take it off the plan",
        saved="The look is off the plan.",
    )
    return answer_question(
        request, page, lambda: remove_look(programme, row, actor=user, at=accounts.now())
    )


@require_safe
def show_ideas(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """Measures to begin with; the chosen one opens in the form of the priority."""
    programme = get_planned_programme(request.user, school_slug, year, key)
    size = size_of(programme)
    context = {
        "school": programme.school,
        "year": programme.year,
        "programme": programme,
        "kinds": linked_ideas(request.user, programme, KINDS, size),
        "of_staff": OF_STAFF,
        "crumbs": crumbs_to_plan(programme),
    }
    return render(request, "evaluation/plan_ideas.html", context)


def _look_form(
    request: HttpRequest, programme: Programme, row: EvaluationItem, page: FormPage
) -> HttpResponse:
    assert isinstance(request.user, User)
    user = request.user
    form = LookForm(typed_in(request), row=row, year=programme.year)

    def save() -> None:
        write_look(programme, row, form.values(), actor=user, at=accounts.now())

    return answer_form(request, form, page, save)


def _people_in(programme: Programme, rows: list[ProposedLookForm]) -> dict[str, Person]:
    numbers = {str(row.cleaned_data.get("owner") or "") for row in rows} - {""}
    found = Person.objects.filter(school=programme.school, pk__in=numbers)
    return {str(person.pk): person for person in found}


def _page(programme: Programme, title: str, saved: str, *, remove: str = "") -> FormPage:
    return FormPage(
        title=title,
        back=plan_of(programme),
        crumbs=crumbs_to_plan(programme),
        saved=saved,
        remove=remove,
        remove_words="Take it off the plan" if remove else "",
    )
