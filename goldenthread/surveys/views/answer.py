"""Answering a survey, without a name."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_safe

from goldenthread.accounts import public as accounts
from goldenthread.kernel.errors import Refusal
from goldenthread.surveys.access.answering import get_by_link, get_own_right
from goldenthread.surveys.actions.submit_answers import (
    LONGEST_COMMENT,
    AlreadyUsed,
    DoesNotFit,
    ItemsChanged,
    NotAsking,
    NothingAnswered,
    submit_answers,
)
from goldenthread.surveys.models import Survey
from goldenthread.surveys.queries.answer_form import FIELD, get_answer_form
from goldenthread.surveys.tokens import Right, is_spent, path_of
from goldenthread.ui.screened_field import screened_text

LARGEST_NUMBER = 2**62
JUST_SENT = "sent"


class CommentForm(forms.Form):
    comment = screened_text(
        "Is there anything else you want to say?",
        max_length=LONGEST_COMMENT,
        hint="No names, and nothing that only you could know: it will be read without your group, "
        "among the others, if ten or more people answer.",
    )


def as_nobody(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The page knows nobody, whoever has signed in, and nothing leads from it back to its address.

    Whoever is not named on the page cannot be taken for the one who answers, and a photograph or a
    print of it shows no name.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        request.user = AnonymousUser()
        response = view(request, *args, **kwargs)
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        return response

    return answer


@login_not_required
# The right in the address is what a forged form would lack; nobody needs a cookie to answer.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@sensitive_post_parameters()
@sensitive_variables()
@as_nobody
def answer_by_link(
    request: HttpRequest, school_id: int, survey_id: int, token: str
) -> HttpResponse:
    """The form, what came of sending it, or why there is none. Every refusal is a page of its own.

    They answer 200: a line in a log for each refusal would keep whose address it was.
    """
    with accounts.as_school(min(school_id, LARGEST_NUMBER)):
        survey, right = get_by_link(
            min(school_id, LARGEST_NUMBER), min(survey_id, LARGEST_NUMBER), token
        )
        today = accounts.today()
        if right is None or (survey.closes_on and survey.closes_on < today):
            return _page(request, "answer_closed", {"survey": survey})
        if today < survey.opens_on:
            return _page(request, "answer_not_yet", {"survey": survey})
        if request.method == "POST":
            return _take(request, survey, right)
        if is_spent(survey.pk, right.secret):
            context = {"survey": survey, "is_thanks": JUST_SENT in request.GET}
            return _page(request, "answer_sent", context)
        return _show(request, survey, right)


@require_safe
def answer_own(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    """Leads whoever has signed in to the address of their right."""
    survey, right = get_own_right(request.user, school_slug, year, key)
    return redirect(path_of(survey, right.secret))


def _take(request: HttpRequest, survey: Survey, right: Right) -> HttpResponse:
    form = CommentForm(request.POST) if survey.run.asks_comment else None
    chosen, is_whole = _chosen(request)
    if form and not form.is_valid():
        return _show(request, survey, right, chosen, comment=form)
    comment = form.cleaned_data["comment"] if form else ""
    may_be_empty = "send_empty" in request.POST
    try:
        if not is_whole:
            raise DoesNotFit
        submit_answers(
            survey, right, chosen, comment, on=accounts.today(), may_be_empty=may_be_empty
        )
    except NotAsking:
        return _page(request, "answer_closed", {"survey": survey})
    except AlreadyUsed as refusal:
        return _page(request, "answer_sent", {"survey": survey, "refusal": refusal})
    except (ItemsChanged, DoesNotFit, NothingAnswered) as refusal:
        return _show(request, survey, right, chosen, comment=form, refusal=refusal)
    return redirect(f"{path_of(survey, right.secret)}?{JUST_SENT}=yes")


def _show(
    request: HttpRequest,
    survey: Survey,
    right: Right,
    chosen: dict[int, str] | None = None,
    *,
    comment: CommentForm | None = None,
    refusal: Refusal | None = None,
) -> HttpResponse:
    changed = {item.pk for item in refusal.items} if isinstance(refusal, ItemsChanged) else ()
    context = {
        "asked": get_answer_form(survey, right, chosen, changed),
        "comment": comment or CommentForm(),
        "refusal": refusal,
        "is_empty": isinstance(refusal, NothingAnswered),
        "was_sent": chosen is not None,
    }
    return _page(request, "answer", context)


def _page(request: HttpRequest, name: str, context: dict[str, object]) -> HttpResponse:
    # A message that waits for whoever has signed in may name them; it is shown on their next page.
    return render(request, f"surveys/{name}.html", {**context, "messages": ()})


def _chosen(request: HttpRequest) -> tuple[dict[int, str], bool]:
    """What was chosen by the number of each item, and whether all of it could be read."""
    found: dict[int, str] = {}
    is_whole = True
    for name, value in request.POST.items():
        if not name.startswith(FIELD):
            continue
        number = name.removeprefix(FIELD)
        if number.isascii() and number.isdigit() and int(number) < LARGEST_NUMBER:
            found[int(number)] = str(value)
        else:
            is_whole = False
    return found, is_whole
