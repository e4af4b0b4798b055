"""You said, we will: what follows from a review or a pulse, for staff to read."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import counted
from goldenthread.reviews.access.report import Depth, depth_for
from goldenthread.reviews.action_forms import ActionForm, DoneForm
from goldenthread.reviews.actions.mark_done import mark_done
from goldenthread.reviews.actions.tell_staff import tell_staff
from goldenthread.reviews.actions.write_action import remove_action, write_action
from goldenthread.reviews.models import ReviewAction
from goldenthread.reviews.queries.action_subjects import Subjects, get_subjects
from goldenthread.reviews.queries.actions import list_survey_actions
from goldenthread.reviews.views.at_hand import AtHand, get_reader, get_runner
from goldenthread.surveys.public import Survey
from goldenthread.ui.form_page import FormPage, answer_form, answer_question, typed_in

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def list_actions(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """What staff were told; for those who run the review also what they have not told yet."""
    at_hand = get_reader(request, school_slug, year)
    if depth_for(at_hand.user, at_hand.year.school) < Depth.STATEMENTS:
        raise PermissionDenied("What follows from a survey is told to staff and the trust.")
    context = {
        "school": at_hand.year.school,
        "year": at_hand.year,
        "runs": at_hand.runs,
        "crumbs": at_hand.crumbs(),
        "surveys": list_survey_actions(at_hand.year, accounts.today(), only_told=not at_hand.runs),
    }
    return render(request, "reviews/actions.html", context)


@either
def add_action(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """`?statement=3c` ticks one, for whoever comes from the report."""
    at_hand = get_runner(request, school_slug, year)
    survey = _survey(at_hand, key)
    row = ReviewAction(school=at_hand.year.school, year=at_hand.year, survey=survey)
    subjects = get_subjects(survey)
    row.statements = [one for one in [request.GET.get("statement", "")] if one in subjects.codes]
    page = _page(
        at_hand,
        "What follows from it",
        "Kept. Staff see it when you tell them.",
        lead=f"After “{survey.title}”. Five actions at most: fewer are remembered.",
    )
    return _form(request, at_hand, row, subjects, page)


@either
def edit_action(request: HttpRequest, school_slug: str, year: str, number: int) -> HttpResponse:
    at_hand, row = _own(request, school_slug, year, number)
    page = _page(
        at_hand,
        "Change an action",
        "Saved.",
        remove="" if row.told_on else at_hand.address("remove-action", number=row.pk),
        lead="Staff have been told of it, and see the words as you change them."
        if row.told_on
        else "",
    )
    return _form(request, at_hand, row, get_subjects(row.survey), page)


@either
def remove(request: HttpRequest, school_slug: str, year: str, number: int) -> HttpResponse:
    at_hand, row = _own(request, school_slug, year, number)
    page = _page(
        at_hand, "Remove this action?", "Removed.", lead=row.we_will, button="Remove the action"
    )
    return answer_question(
        request, page, lambda: remove_action(row, actor=at_hand.user, at=accounts.now())
    )


@either
def done(request: HttpRequest, school_slug: str, year: str, number: int) -> HttpResponse:
    at_hand, row = _own(request, school_slug, year, number)
    form = DoneForm(typed_in(request), row=row)
    page = _page(at_hand, "What was done", "Staff see what was done.", lead=row.we_will)

    def save() -> None:
        values = form.values()
        mark_done(
            row,
            done_on=values["done_on"],
            what_we_did=values["what_we_did"],
            actor=at_hand.user,
            at=accounts.now(),
        )

    return answer_form(request, form, page, save)


@require_POST
def tell(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    at_hand = get_runner(request, school_slug, year)
    survey = _survey(at_hand, key)
    try:
        told = tell_staff(survey, actor=at_hand.user, at=accounts.now())
    except Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, f"Told: all staff read {counted(told, 'action')} here.")
    return redirect(at_hand.address("actions"))


def _form(
    request: HttpRequest, at_hand: AtHand, row: ReviewAction, subjects: Subjects, page: FormPage
) -> HttpResponse:
    form = ActionForm(
        typed_in(request),
        row=row,
        year=at_hand.year,
        pressing=subjects.pressing,
        codes=subjects.codes,
    )

    def save() -> None:
        write_action(row, form.values(), actor=at_hand.user, at=accounts.now())

    return answer_form(request, form, page, save)


def _survey(at_hand: AtHand, key: str) -> Survey:
    rows = Survey.objects.filter(school=at_hand.year.school, year=at_hand.year)
    survey = rows.select_related("run").filter(key=key).first()
    if survey is None:
        raise Http404
    return survey


def _own(
    request: HttpRequest, school_slug: str, year: str, number: int
) -> tuple[AtHand, ReviewAction]:
    at_hand = get_runner(request, school_slug, year)
    rows = ReviewAction.objects.filter(school=at_hand.year.school, year=at_hand.year)
    row = rows.select_related("survey__run").filter(pk=number).first()
    if row is None:
        raise Http404
    row.school = at_hand.year.school
    return at_hand, row


def _page(
    at_hand: AtHand,
    title: str,
    saved: str,
    *,
    lead: str = "",
    button: str = "Save",
    remove: str = "",
) -> FormPage:
    return FormPage(
        title=title,
        back=at_hand.address("actions"),
        crumbs=at_hand.crumbs(("You said, we will", "actions")),
        lead=lead,
        button=button,
        saved=saved,
        remove=remove,
        remove_words="Remove this action",
    )
