"""Leaders say how far each statement is so: the sections, and one section as a form."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.kernel.errors import Refusal
from goldenthread.people import public as people
from goldenthread.people.public import Person
from goldenthread.reviews.actions.store_evidence import ReviewIsReported
from goldenthread.reviews.actions.write_self_evaluation import write_self_evaluation
from goldenthread.reviews.models import Review, ReviewState, Statement
from goldenthread.reviews.queries.self_evaluation import get_self_evaluation, list_said
from goldenthread.reviews.self_evaluation_form import SelfEvaluationForm
from goldenthread.reviews.views.at_hand import AtHand, get_runner_of_review
from goldenthread.ui.form_page import typed_in


@require_safe
def show(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    at_hand, review = get_runner_of_review(request, school_slug, year)
    page = get_self_evaluation(review)
    return render(
        request,
        "reviews/self_evaluation.html",
        {
            "school": at_hand.year.school,
            "year": at_hand.year,
            "review": review,
            "page": page,
            "is_reported": review.state == ReviewState.REPORTED,
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def write_section(request: HttpRequest, school_slug: str, year: str, section: int) -> HttpResponse:
    at_hand, review = get_runner_of_review(request, school_slug, year)
    all_statements = list(Statement.objects.filter(framework=review.framework_id))
    numbers = sorted({one.section for one in all_statements})
    if section not in numbers:
        raise Http404
    statements = [one for one in all_statements if one.section == section]
    form = SelfEvaluationForm(typed_in(request), statements=statements, said=list_said(review))
    after = next((number for number in numbers if number > section), None)
    is_reported = review.state == ReviewState.REPORTED
    if request.method == "POST" and form.is_valid():
        try:
            written = _write(at_hand, review, form)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
            is_reported = is_reported or isinstance(refusal, ReviewIsReported)
        else:
            if written:
                messages.success(request, f"Section {section} is saved.")
            return redirect(_next(at_hand, after, stays="stay" in request.POST))
    return render(
        request,
        "reviews/self_evaluation_section.html",
        {
            "school": at_hand.year.school,
            "year": at_hand.year,
            "form": form,
            "section": section,
            "title": statements[0].section_title,
            "sections": len(numbers),
            "nth": numbers.index(section) + 1,
            "after": after,
            "is_reported": is_reported,
            "read_only": form.as_said() if is_reported else (),
        },
    )


def _write(at_hand: AtHand, review: Review, form: SelfEvaluationForm) -> int:
    return write_self_evaluation(
        review,
        form.changes(),
        by=_writer(at_hand),
        actor=at_hand.user,
        at=accounts.now(),
    )


def _writer(at_hand: AtHand) -> Person | None:
    """A leader need not be in the staff list."""
    try:
        return people.get_own_person(at_hand.user, at_hand.year.school)
    except PermissionDenied:
        return None


def _next(at_hand: AtHand, after: int | None, *, stays: bool) -> str:
    if after is None or stays:
        return at_hand.address("self-evaluation")
    return at_hand.address("write-section", section=after)
