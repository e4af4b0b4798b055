"""The report beside those of earlier years."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from goldenthread.reviews.access.report import Depth, depth_of
from goldenthread.reviews.access.reviews import get_review_or_404
from goldenthread.reviews.queries.report_years import compare_reviews, list_earlier_reviews
from goldenthread.reviews.views.at_hand import get_reader
from goldenthread.ui.navigation import NavigationItem


@require_safe
def compare(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """`?with=2025-26` chooses the earlier year; the latest one otherwise."""
    at_hand = get_reader(request, school_slug, year)
    review = get_review_or_404(at_hand.user, at_hand.year)
    if depth_of(at_hand.user, review) < Depth.STATEMENTS:
        raise PermissionDenied("Statements year by year are for staff and the trust.")
    earlier = list_earlier_reviews(review)
    asked = request.GET.get("with", "")
    chosen = next((one for one in earlier if one.year.label == asked), None)
    chosen = chosen or (earlier[0] if earlier else None)
    here = at_hand.address("report-years")
    context = {
        "school": at_hand.year.school,
        "year": at_hand.year,
        "crumbs": at_hand.crumbs(("Report", "report")),
        "page": compare_reviews(chosen, review) if chosen else None,
        "choices": [
            NavigationItem(one.year.label, f"{here}?with={one.year.label}", one == chosen)
            for one in earlier
        ]
        if len(earlier) > 1
        else [],
    }
    return render(request, "reviews/report_years.html", context)
