"""Asking the participants, for a look at whether it was worth it or what stands in the way."""

import datetime as dt

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import User
from goldenthread.evaluation.access.recording import can_record, get_recordable_look
from goldenthread.evaluation.actions.start_pulse import ASKED_OF, start_pulse
from goldenthread.evaluation.capture_addresses import address, crumbs_to_look
from goldenthread.evaluation.queries.pulses import get_pulse
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.snapshot.words import EvaluationLevel
from goldenthread.surveys import public as surveys
from goldenthread.ui.form_page import typed_in
from goldenthread.ui.forms import DateField

# The same day, closing in five; a question about the half-term may wait a week.
DAYS_OPEN = {EvaluationLevel.L1: 5, EvaluationLevel.L3: 7}
LONGEST_DAYS = 28


class PulseForm(forms.Form):
    closes_on = DateField(label="Until which day can people answer?")

    def __init__(self, data: object, *, today: dt.date, days: int) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.today = today
        self.initial = {"closes_on": today + dt.timedelta(days=days)}

    def clean_closes_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["closes_on"]
        last = self.today + dt.timedelta(days=LONGEST_DAYS)
        if not self.today <= day <= last:
            raise forms.ValidationError(
                f"Choose a day from {long_date(self.today)} to {long_date(last)}."
            )
        return day


@require_http_methods(["GET", "HEAD", "POST"])
def pulse(request: HttpRequest, school_slug: str, year: str, key: str) -> HttpResponse:
    assert isinstance(request.user, User)
    look = get_recordable_look(request.user, school_slug, year, key)
    today = accounts.today()
    if look.level not in ASKED_OF:
        return redirect(address("capture-look", look.year, key=look.key))
    level = EvaluationLevel(look.level)
    form = PulseForm(typed_in(request), today=today, days=DAYS_OPEN[level])
    if request.method == "POST" and form.is_valid():
        try:
            start_pulse(
                look,
                closes_on=form.cleaned_data["closes_on"],
                actor=request.user,
                at=accounts.now(),
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, "The participants are asked. Nobody sees who said what.")
            return redirect(address("ask-participants", look.year, key=look.key))
    context = {
        "school": look.year.school,
        "year": look.year,
        "look": look,
        "question": ASKED_OF[level].capitalize(),
        "items": surveys.PROGRAMME_SETS[level],
        "people": len(surveys.list_programme_people(look.programme, today)),
        "pulse": get_pulse(look),
        "form": form,
        "may_ask": can_record(request.user, look.programme, None),
        "crumbs": crumbs_to_look(look),
    }
    return render(request, "evaluation/pulse.html", context)
