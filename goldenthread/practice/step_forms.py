"""Forms of one's own step and of its logs: one short sentence is all that is ever needed."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django import forms

from goldenthread.kernel.dates import long_date
from goldenthread.practice.queries.steps_page import SAID
from goldenthread.snapshot.words import StepOutcome
from goldenthread.ui.forms import DateField
from goldenthread.ui.screened_field import screened_text

LONGEST = {"what": 300, "when": 120, "class_label": 40, "note": 140, "why": 300}
OUTCOMES = [(tried, said) for tried, said in SAID.items()]
HOW_IT_ENDED = [
    (StepOutcome.GOT_IT, "Got it: it is becoming a habit"),
    (StepOutcome.NEARLY, "Nearly: a narrower step comes next"),
    (StepOutcome.DROPPED, "Dropped: it was not the right one"),
]


class StepWordsForm(forms.Form):
    """What, when and with which class."""

    what = screened_text(
        "What you will try",
        max_length=LONGEST["what"],
        required=True,
        rows=2,
        hint="One small change, in one sentence.",
        when_empty="Say in a sentence what you will try.",
    )
    when = forms.CharField(
        label="When",
        required=False,
        max_length=LONGEST["when"],
        help_text="For example: in the first five minutes.",
    )
    class_label = forms.CharField(
        label="With which class",
        required=False,
        max_length=LONGEST["class_label"],
        help_text="A label such as 8B set 3, never a pupil’s name.",
        widget=forms.TextInput(attrs={"size": 16, "autocomplete": "off"}),
    )

    def words(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in ("what", "when", "class_label")}


class ChangeStepForm(StepWordsForm):
    """Carries which version was opened, so that two devices notice each other."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)


class TakeStepForm(StepWordsForm):
    """A new step, from a technique or not; while another is open, also how that one went."""

    technique = forms.SlugField(widget=forms.HiddenInput, required=False, max_length=260)

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        open_step: str = "",
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=dict(initial or {}))
        if open_step:
            self.fields["outcome"] = forms.ChoiceField(
                label=f"First: how did it go with “{open_step}”?",
                help_text="One step at a time. This closes it.",
                choices=HOW_IT_ENDED,
                widget=forms.RadioSelect,
                error_messages={"required": "Say how the step that is open went."},
            )
            self.order_fields(["outcome"])


class CloseStepForm(forms.Form):
    outcome = forms.ChoiceField(
        label="How did it go?",
        choices=HOW_IT_ENDED,
        widget=forms.RadioSelect,
        error_messages={"required": "Say how it went."},
    )
    why = screened_text("Anything to remember", max_length=LONGEST["why"], rows=2)


class LogForm(forms.Form):
    """Corrects a log that is kept."""

    outcome = forms.ChoiceField(label="How did it go?", choices=OUTCOMES, widget=forms.RadioSelect)
    class_label = forms.CharField(
        label="With which class",
        required=False,
        max_length=LONGEST["class_label"],
        widget=forms.TextInput(attrs={"size": 16, "autocomplete": "off"}),
    )
    note = screened_text("What did pupils do?", max_length=LONGEST["note"], rows=2)
    on = DateField(label="Day")

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        first_day: dt.date,
        last_day: dt.date,
        initial: Mapping[str, Any],
    ) -> None:
        super().__init__(data, initial=dict(initial))
        self.first_day, self.last_day = first_day, last_day

    def clean_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["on"]
        if not self.first_day <= day <= self.last_day:
            raise forms.ValidationError(
                f"Choose a day from {long_date(self.first_day)} to {long_date(self.last_day)}."
            )
        return day
