"""Parses what people type to accept a finding or to set a threshold."""

from decimal import Decimal
from typing import Any

from django import forms

from goldenthread.accounts.public import School
from goldenthread.checks.rule import ThresholdSpec
from goldenthread.kernel.numbers import plain_number
from goldenthread.people.public import Person
from goldenthread.ui.forms import DateField

ENDS = {"required": "Enter the day on which you look at it again, for example 26 March 2027."}


class AcceptanceForm(forms.Form):
    reason = forms.CharField(
        label="Why can the school live with it for now?",
        help_text="One sentence. It is shown beside the finding. Name nobody.",
        max_length=600,
        widget=forms.Textarea({"rows": 3}),
        error_messages={
            "required": "Say why the school can live with it for now.",
            "max_length": "Keep the reason under 600 characters.",
        },
    )
    owner = forms.ModelChoiceField(
        label="Who answers for it?",
        queryset=Person.objects.none(),
        empty_label="Choose a person",
        error_messages={
            "required": "Choose who answers for it.",
            "invalid_choice": "Choose somebody who works at the school.",
        },
    )
    until_on = DateField(
        label="Until when?",
        help_text="It comes back after this day, for example 26 March 2027.",
        error_messages=ENDS,
    )

    def __init__(self, data: Any = None, *, school: School, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        staff = Person.objects.filter(school=school, left_on=None).order_by("name", "key")
        self.fields["owner"].queryset = staff  # type: ignore[attr-defined]


class ThresholdForm(forms.Form):
    value = forms.DecimalField(
        min_value=Decimal(0),
        max_value=Decimal(1_000_000),
        max_digits=11,
        decimal_places=4,
        widget=forms.TextInput({"size": 8, "inputmode": "decimal", "autocomplete": "off"}),
        error_messages={
            "required": "Enter a number.",
            "invalid": "Enter a number, for example 6 or 2.5.",
            "min_value": "Enter 0 or more.",
            "max_value": "Enter a smaller number: 1,000,000 at most.",
            "max_digits": "Enter a shorter number.",
            "max_decimal_places": "Use four decimals at most.",
            "max_whole_digits": "Enter a smaller number: 1,000,000 at most.",
        },
    )
    reason = forms.CharField(
        label="Why does the school judge by this number?",
        max_length=300,
        widget=forms.Textarea({"rows": 2}),
        error_messages={
            "required": "Say why, so that whoever comes after you understands it.",
            "max_length": "Keep the reason under 300 characters.",
        },
    )

    def __init__(self, data: Any = None, *, spec: ThresholdSpec, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        field = self.fields["value"]
        field.label = f"{spec.about}, in {spec.unit}"
        field.help_text = (
            f"Without a value of your own it is {plain_number(spec.default)}, "
            f"from {spec.origin.words}."
        )
