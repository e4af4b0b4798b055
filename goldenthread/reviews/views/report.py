"""The report of the year's review, one statement of it, and giving it out."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.reviews.access.report import Depth, depth_of
from goldenthread.reviews.access.reviews import find_review
from goldenthread.reviews.actions.report_review import report_review, why_not_yet
from goldenthread.reviews.framework_text.standard import NOBODYS_ACCREDITATION
from goldenthread.reviews.models import Review, ReviewState
from goldenthread.reviews.queries.actions import list_told
from goldenthread.reviews.queries.report import get_report
from goldenthread.reviews.queries.report_rows import HEADINGS, report_rows
from goldenthread.reviews.queries.report_statement import find_statement_page
from goldenthread.reviews.queries.review_figures import Source
from goldenthread.reviews.views.at_hand import AtHand, get_reader, get_runner_of_review
from goldenthread.ui.csv_answer import csv_answer
from goldenthread.ui.form_page import FormPage, answer_question


@require_safe
def show_report(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """For everybody who reads the review, each as deep as their roles let them."""
    at_hand = get_reader(request, school_slug, year)
    review = find_review(at_hand.user, at_hand.year)
    depth = depth_of(at_hand.user, review) if review else Depth.NOTHING
    if review is None or depth is Depth.NOTHING:
        return render(request, "reviews/report_not_yet.html", _frame(at_hand, review))
    report = get_report(review, depth)
    if request.GET.get("export") == "csv":
        name = f"review-{at_hand.year.school.slug}-{at_hand.year.label}"
        return csv_answer(name, HEADINGS, report_rows(review, report, depth))
    context = _frame(at_hand, review) | {
        "report": report,
        "has_answers": report.source is Source.COUNTS,
        "told": list_told(review.survey, accounts.today()) if review.survey else (),
        "tells_statements": depth >= Depth.STATEMENTS,
        "tells_everything": depth is Depth.EVERYTHING,
        "is_out": review.state == ReviewState.REPORTED.value,
        "why_not_yet": why_not_yet(review) if depth is Depth.EVERYTHING else "",
        "nobodys_accreditation": NOBODYS_ACCREDITATION,
    }
    return render(request, "reviews/report.html", context)


@require_safe
def show_statement(request: HttpRequest, school_slug: str, year: str, code: str) -> HttpResponse:
    """404 where the review asks no such statement, 403 for whoever does not run it."""
    at_hand, review = get_runner_of_review(request, school_slug, year)
    page = find_statement_page(review, code)
    if page is None:
        raise Http404
    crumbs = at_hand.crumbs(("Report", "report"))
    context = _frame(at_hand, review) | {"page": page, "crumbs": crumbs}
    return render(request, "reviews/report_statement.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def make_report(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """Asks first: from then on the review stands as it is, and everybody may read it."""
    at_hand, review = get_runner_of_review(request, school_slug, year)
    reason = why_not_yet(review)
    if request.method != "POST" and reason:
        messages.warning(request, reason)
        return redirect(at_hand.address("report"))
    page = FormPage(
        title="Give the report out?",
        back=at_hand.address("report"),
        crumbs=at_hand.crumbs(("Report", "report")),
        lead="From then on all staff and governors read it, and what it rests on stays as it is: "
        "how leaders see each statement, and what the records showed.",
        button="Give it out",
        saved="The report is out. Within 15 school days of the close, say what you will do.",
    )
    return answer_question(
        request, page, lambda: report_review(review, actor=at_hand.user, at=accounts.now())
    )


def _frame(at_hand: AtHand, review: Review | None) -> dict[str, object]:
    return {
        "school": at_hand.year.school,
        "year": at_hand.year,
        "review": review,
        "runs": at_hand.runs,
        "crumbs": at_hand.crumbs(),
    }
