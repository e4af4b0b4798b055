"""What colleagues could explain to one another: questions and counts of one look."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.evaluation.access.recording import get_recordable_look
from goldenthread.evaluation.actions.record_explain_back import (
    ChangedMeanwhile,
    record_explain_back,
)
from goldenthread.evaluation.capture_addresses import address, crumbs_to_look
from goldenthread.evaluation.explain_back_forms import ExplainBackForm
from goldenthread.evaluation.explain_back_words import NOT_PAIRED
from goldenthread.evaluation.models import ExplainBack
from goldenthread.evaluation.queries.explain_back import get_explain_back
from goldenthread.kernel.errors import Refusal
from goldenthread.ui.form_page import typed_in


@require_http_methods(["GET", "HEAD", "POST"])
def explain_back(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    look = get_recordable_look(request.user, school_slug, year, key)
    page = get_explain_back(look)
    form = ExplainBackForm(
        typed_in(request),
        own=page.own,
        fixed=page.fixed,
        first_day=look.year.starts_on,
        last_day=min(accounts.today(), look.year.ends_on),
    )
    stored: ExplainBack | None = None
    if request.method == "POST" and form.is_valid():
        try:
            kept = record_explain_back(
                look,
                form.answers(),
                n=form.cleaned_data["n"],
                on=form.cleaned_data["on"],
                first=page.first,
                version=form.cleaned_data["version"],
                actor=request.user,
                at=accounts.now(),
            )
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
            stored = refusal.stored
            form.replace_version(stored.version)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            said = "The result is kept." if kept.n else "The questions are kept."
            messages.success(request, said)
            return redirect(address("explain-back", look.year, key=look.key))
    context = {
        "school": look.year.school,
        "year": look.year,
        "look": look,
        "page": page,
        "form": form,
        "stored": stored,
        "crumbs": crumbs_to_look(look),
        "not_paired": NOT_PAIRED,
    }
    return render(request, "evaluation/explain_back.html", context)
