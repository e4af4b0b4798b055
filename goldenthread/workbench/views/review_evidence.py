"""The evidence of the review: counting the records, and reading what they showed."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, User
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import counted
from goldenthread.reviews import public as reviews
from goldenthread.reviews.public import ReviewState
from goldenthread.workbench.queries.review_evidence import count_evidence, get_evidence_page


@require_safe
def review_evidence(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """Each statement with its figure, its sentence and the way to the records."""
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.EDIT_REVIEW)
    review = reviews.find_review(request.user, at_hand)
    context = {
        "school": at_hand.school,
        "year": at_hand,
        "review": review,
        "page": get_evidence_page(review, at_hand, accounts.today()) if review else None,
        "day": accounts.today(),
        "is_running": review is not None and review.state == ReviewState.RUNNING,
    }
    return render(request, "workbench/review_evidence.html", context)


@require_POST
def pull_evidence(request: HttpRequest, school_slug: str, year: str) -> HttpResponse:
    """Count the records as they are today, and keep that with the review."""
    at_hand = accounts.get_year_for(request.user, school_slug, year, Ability.EDIT_REVIEW)
    assert isinstance(request.user, User)
    review = reviews.get_review_or_404(request.user, at_hand)
    found = count_evidence(review, at_hand, accounts.today())
    try:
        number = reviews.store_evidence(review, found, actor=request.user, at=accounts.now())
    except Refusal as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(
            request,
            f"The records have a figure for {counted(number, 'statement')}. "
            "Read each sentence before you rely on it.",
        )
    return redirect("workbench:review-evidence", school_slug=school_slug, year=year)
