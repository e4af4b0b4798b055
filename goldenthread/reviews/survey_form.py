"""The form that opens the survey of a review."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django import forms

from goldenthread.kernel.dates import long_date
from goldenthread.ui.forms import DateField

LONGEST = dt.timedelta(days=70)


class SurveyForm(forms.Form):
    closes_on = DateField(label="Last day")
    asks_comment = forms.BooleanField(
        label="Ask at the end what else people want to say", required=False, initial=True
    )

    def __init__(self, data: Mapping[str, Any] | None, *, today: dt.date, usual: dt.date) -> None:
        self.today = today
        super().__init__(data, initial={"closes_on": usual})
        self.fields["closes_on"].help_text = f"The 10th school day would be {long_date(usual)}."
        self.fields[
            "asks_comment"
        ].help_text = "Comments are shown without any group, and only from ten answers on."

    def clean_closes_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["closes_on"]
        if day < self.today:
            raise forms.ValidationError(f"{long_date(day)} is over. Choose a day still to come.")
        if day > self.today + LONGEST:
            raise forms.ValidationError(
                "That is more than ten weeks away, and what is open for long is put off. "
                "Choose an earlier day."
            )
        return day
