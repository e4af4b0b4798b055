"""How far a programme is in use, counted; and taking the count over as a result."""

import datetime as dt

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.evaluation.access.recording import get_recordable_look
from goldenthread.evaluation.actions.take_over_uptake import take_over_uptake
from goldenthread.evaluation.capture_addresses import crumbs_to_look
from goldenthread.evaluation.models import EvaluationItem
from goldenthread.evaluation.queries.uptake import get_uptake, likely_window, whole_weeks
from goldenthread.evaluation.uptake_words import NOT_SEEN, use_in_words
from goldenthread.kernel.errors import Refusal
from goldenthread.ui.forms import DateField


class WindowForm(forms.Form):
    first = DateField(label="From")
    last = DateField(label="To")

    def __init__(self, data: object, *, look: EvaluationItem, today: dt.date) -> None:
        self.window = likely_window(look, today)
        self.look = look
        super().__init__(data or {"first": self.window[0], "last": self.window[1]})  # type: ignore[arg-type]

    def clean(self) -> dict[str, dt.date]:
        cleaned = super().clean() or {}
        first, last = cleaned.get("first"), cleaned.get("last")
        if first and last:
            if last < first:
                self.add_error("last", "The last day lies before the first.")
            elif first > self.look.year.ends_on or last < self.look.year.starts_on:
                self.add_error("first", "Choose days within the school year.")
            else:
                self.window = whole_weeks(first, last)
        return cleaned


@require_http_methods(["GET", "HEAD", "POST"])
def uptake(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    look = get_recordable_look(request.user, school_slug, year, key)
    asked = request.POST if request.method == "POST" else request.GET
    form = WindowForm(asked if "first" in asked else None, look=look, today=accounts.today())
    form.is_valid()
    first, last = form.window
    found = get_uptake(look, first, last)
    if request.method == "POST" and not form.errors:
        try:
            take_over_uptake(look, found, first, last, actor=request.user, at=accounts.now())
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "The count of today is kept as the result of this look.")
            return redirect(crumbs_to_look(look)[0].url)
    context = {
        "school": look.year.school,
        "year": look.year,
        "look": look,
        "form": form,
        "first": first,
        "last": last,
        "uptake": found,
        "total": use_in_words(found.total),
        "not_seen": NOT_SEEN,
        "crumbs": crumbs_to_look(look),
    }
    return render(request, "evaluation/uptake.html", context)
