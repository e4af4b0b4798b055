"""The form on which a teacher takes the figure of one class."""

import datetime as dt
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from django import forms
from django.http import QueryDict

from goldenthread.evaluation.actions.take_class_figure import Taken
from goldenthread.evaluation.measure_units import Limits, Way
from goldenthread.evaluation.own_classes import LONGEST
from goldenthread.evaluation.pasted import (
    MOST_PUPILS,
    NamesSeen,
    Pasted,
    read_pasted,
    without_words,
)
from goldenthread.kernel.dates import long_date
from goldenthread.kernel.errors import Refusal
from goldenthread.screening import Kind, screen
from goldenthread.ui.forms import DateField


def whole_number(label: str, hint: str, missing: str, least: int = 0) -> forms.IntegerField:
    """A count of pupils or people that a thumb types."""
    return forms.IntegerField(
        label=label,
        help_text=hint,
        min_value=least,
        max_value=MOST_PUPILS,
        widget=forms.TextInput(attrs={"size": 6, "inputmode": "numeric", "autocomplete": "off"}),
        error_messages={
            "required": missing,
            "invalid": "Write a whole number, for example 27.",
            "min_value": f"Write a number from {least} on." if least else "Fewer than 0 cannot be.",
            "max_value": f"Write a number up to {MOST_PUPILS}.",
        },
    )


def with_value(data: Mapping[str, Any], name: str, value: str) -> dict[str, Any]:
    """What was sent, with one value put in the place of another: to show it again."""
    kept = data.copy() if isinstance(data, QueryDict) else dict(data)
    kept[name] = value
    return kept


class ClassFigureForm(forms.Form):
    """`classes` are the labels on offer; without any, the label is typed. `what` is counted.

    A pasted column is shown as it was understood before anything is kept: `preview` holds it, and
    the same column sent again is `is_agreed`. A column with names is not on the page again.
    """

    class_label = forms.ChoiceField(
        label="Which class?", required=False, widget=forms.RadioSelect, choices=()
    )
    other_label = forms.CharField(
        label="Another class or group",
        required=False,
        max_length=LONGEST,
        help_text="A label such as 8B set 3, never a pupil’s name.",
        widget=forms.TextInput(attrs={"size": 16, "autocomplete": "off"}),
    )
    pupils = whole_number(
        "How many pupils were measured?",
        "Those who were there.",
        "Say how many pupils were measured.",
    )
    counted = whole_number(
        "How many of them did?", "None is a figure too: write 0.", "Say how many."
    )
    pasted = forms.CharField(
        label="Paste the values, one pupil a row",
        error_messages={"required": "Paste the column with the values."},
        help_text="Copy the one column with the values, without names. An empty row, “A” or "
        "“abs” is a pupil who was absent.",
        widget=forms.Textarea(
            attrs={"rows": 6, "spellcheck": "false", "autocomplete": "off", "inputmode": "text"}
        ),
    )
    on = DateField(label="On which day?")
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=200)

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        way: Way,
        limits: Limits,
        classes: Sequence[str],
        fixed_class: str = "",
        what: str = "",
        first_day: dt.date,
        last_day: dt.date,
        initial: Mapping[str, Any],
    ) -> None:
        super().__init__(data, initial=dict(initial))
        self.way, self.limits, self.classes, self.fixed_class = way, limits, classes, fixed_class
        self.first_day, self.last_day = first_day, last_day
        self.preview: Pasted | None = None
        self.is_agreed = False
        for name in ("pasted", "seen") if way is Way.COUNT else ("pupils", "counted"):
            del self.fields[name]
        if way is Way.COUNT and what:
            self.fields["counted"].help_text = f"“{what}”. None is a figure too: write 0."
        if fixed_class:
            del self.fields["class_label"], self.fields["other_label"]
        elif classes:
            choices = [(label, label) for label in classes]
            self.fields["class_label"].choices = choices  # type: ignore[attr-defined]
        else:
            del self.fields["class_label"]

    def clean_other_label(self) -> str:
        label = " ".join(self.cleaned_data["other_label"].split())
        if any(one.kind is Kind.NAME for one in screen(label)):
            raise forms.ValidationError("Write the label of a class or group, not a name.")
        return label

    def clean_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["on"]
        if not self.first_day <= day <= self.last_day:
            raise forms.ValidationError(
                f"Choose a day from {long_date(self.first_day)} to {long_date(self.last_day)}."
            )
        return day

    def clean_pasted(self) -> str:
        text: str = self.cleaned_data["pasted"]
        try:
            self.preview = read_pasted(text, self.limits)
        except NamesSeen as refusal:
            self._keep("pasted", "")
            raise forms.ValidationError(str(refusal)) from refusal
        except Refusal as refusal:
            self._keep("pasted", without_words(text))
            raise forms.ValidationError(str(refusal)) from refusal
        digest = sha256(self.preview.again.encode()).hexdigest()
        self.is_agreed = self.data.get("seen") == digest
        self._keep("pasted", self.preview.again)
        self._keep("seen", digest)
        return self.preview.again

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        label = self.fixed_class or self._chosen_label(cleaned)
        if not label and "other_label" not in self.errors:
            field = "class_label" if "class_label" in self.fields else "other_label"
            self.add_error(field, "Say which class it is.")
        cleaned["label"] = label
        counted, pupils = cleaned.get("counted"), cleaned.get("pupils")
        if counted is not None and pupils is not None and counted > pupils:
            self.add_error(
                "counted",
                f"{counted} of {pupils} cannot be. Count again, or put right how many were "
                "measured.",
            )
        return cleaned

    def taken(self) -> Taken:
        cleaned = self.cleaned_data
        if self.preview is None:
            return Taken(
                cleaned["label"], cleaned["on"], cleaned["pupils"], counted=cleaned["counted"]
            )
        return Taken(
            cleaned["label"],
            cleaned["on"],
            self.preview.pupils,
            values=self.preview.values,
            absent=self.preview.absent,
        )

    def replace_version(self, version: int) -> None:
        """Sent again, the form replaces what was stored meanwhile."""
        self._keep("version", str(version))

    def _chosen_label(self, cleaned: Mapping[str, Any]) -> str:
        # What was typed was typed last.
        return str(cleaned.get("other_label") or cleaned.get("class_label", ""))

    def _keep(self, name: str, value: str) -> None:
        self.data = with_value(self.data, name, value)
