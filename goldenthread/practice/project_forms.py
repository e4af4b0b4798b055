"""The forms of improvement projects: what is tried, what is counted, which time is asked for."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib.auth.models import AnonymousUser

from goldenthread.accounts.public import SchoolYear, User, label, today
from goldenthread.practice.enquiry_forms import programmes_field
from goldenthread.practice.enquiry_stages import KindOfEnquiry
from goldenthread.practice.models import Project
from goldenthread.ui.forms import DateField
from goldenthread.ui.record_fields import MinutesField
from goldenthread.ui.row_form import RowForm, Sections
from goldenthread.ui.screened_field import screened_text

HIGHEST_COUNT = Decimal("9999999.99")
FIRST_YEAR = 2000


def _value_field(text: str, hint: str) -> forms.DecimalField:
    return forms.DecimalField(
        label=text,
        help_text=hint,
        required=False,
        min_value=Decimal(0),
        max_value=HIGHEST_COUNT,
        decimal_places=2,
        widget=forms.TextInput(attrs={"size": 10, "inputmode": "decimal", "autocomplete": "off"}),
        error_messages={
            "invalid": "Write a number, for example 23 or 4.5.",
            "min_value": "Write a number from 0 on.",
            "max_value": "That number is too large to draw. Choose a larger unit.",
            "max_decimal_places": "Two places after the point are enough.",
            "max_digits": "That number is too long.",
            "max_whole_digits": "That number is too large to draw. Choose a larger unit.",
        },
    )


def _counted_field() -> forms.IntegerField:
    return forms.IntegerField(
        label="Over how many?",
        help_text="For example 5, when you watched five evenings. It says how far to trust it.",
        required=False,
        min_value=1,
        max_value=1_000_000,
        widget=forms.TextInput(attrs={"size": 8, "inputmode": "numeric", "autocomplete": "off"}),
        error_messages={
            "invalid": "Write a whole number, for example 5.",
            "min_value": "Write a whole number from 1 on, or leave it empty.",
            "max_value": "Write a smaller number, or leave it empty.",
        },
    )


def _clean_past_day(day: Any) -> Any:
    if day and day > today():
        raise forms.ValidationError("That day is still to come. Enter the day you counted.")
    if day and day.year < FIRST_YEAR:
        raise forms.ValidationError("That day is too long ago. Enter the day you counted.")
    return day


class ProjectForm(RowForm):
    """What a project says of itself, to everybody on the staff."""

    who_benefits = forms.CharField(
        label="Who benefits?",
        max_length=300,
        required=False,
        help_text="For example parents at events, and the two of us at the desk.",
    )
    change_tried = screened_text(
        "What will you try?",
        max_length=600,
        rows=2,
        hint="One change, so that a difference can be told.",
    )
    measure = forms.CharField(
        label="What will you count?",
        max_length=120,
        required=False,
        help_text="For example length of the queue, forms sent back, days until an answer.",
    )
    unit = forms.CharField(
        label="In what?", max_length=40, required=False, help_text="For example people, minutes."
    )
    better_is = forms.ChoiceField(
        label="What would be better?",
        choices=[("down", "Less of it"), ("up", "More of it")],
        widget=forms.RadioSelect,
        initial="down",
        error_messages={
            "required": "Choose less or more.",
            "invalid_choice": "Choose less or more.",
        },
    )


class BeginProjectForm(ProjectForm):
    """The same with the problem, the first count and the time asked for, on one page."""

    sections: Sections = (
        ("The problem", ("question", "who_benefits")),
        ("The change", ("change_tried", "programme")),
        ("How you will know", ("measure", "unit", "better_is", "value", "counted", "on")),
        ("Paid time", ("slot_minutes", "slot_every_weeks")),
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        kind: KindOfEnquiry,
        year: SchoolYear,
        user: User | AnonymousUser,
    ) -> None:
        super().__init__(data, row=Project(school=year.school))
        self.fields["question"] = screened_text(
            kind.question_label, max_length=600, hint=kind.question_hint, rows=2
        )
        self.fields["programme"] = programmes_field(user, year)
        self.fields["value"] = _value_field(
            "How much is it now?", "One count from before the change. You can add it later."
        )
        self.fields["counted"] = _counted_field()
        self.fields["on"] = DateField(label="Counted on", required=False, initial=today())
        _add_slot_fields(self.fields)

    def clean_on(self) -> Any:
        return _clean_past_day(self.cleaned_data["on"])

    def clean(self) -> dict[str, Any]:
        return _with_whole_slot(self, super().clean())


class TimeForm(RowForm):
    """How many paid minutes, how often."""

    def __init__(self, data: Mapping[str, Any] | None, *, row: Project) -> None:
        super().__init__(data, row=row)
        _add_slot_fields(self.fields)
        self.initial["slot_minutes"] = row.slot_minutes or 30
        self.initial["slot_every_weeks"] = row.slot_every_weeks or 2

    def clean(self) -> dict[str, Any]:
        return _with_whole_slot(self, super().clean())


class AnswerForm(forms.Form):
    answer = forms.ChoiceField(
        choices=[("yes", "Approve"), ("no", "Not now")],
        error_messages={"required": "Press one of the two.", "invalid_choice": "Press one of two."},
    )
    sentence = forms.CharField(
        label="A sentence to the group",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="If you say no: what would have to be so? Without one they read “Not now. Come "
        "and talk to me about it.”",
    )


class CountForm(forms.Form):
    """One more count of the measure."""

    value = _value_field("How much was it?", "")
    counted = _counted_field()
    on = DateField(label="Counted on", required=True)
    is_baseline = forms.BooleanField(required=False, label="This was before the change")

    def __init__(self, data: Mapping[str, Any] | None, *, project: Project) -> None:
        super().__init__(data, initial={"on": today()})
        value = self.fields["value"]
        value.required = True
        value.error_messages["required"] = "Write the number you counted."
        if project.measure:
            unit = f", in {project.unit}" if project.unit else ""
            value.label = f"{label(project.measure)}{unit}"

    def clean_on(self) -> Any:
        return _clean_past_day(self.cleaned_data["on"])


def _add_slot_fields(fields: dict[str, forms.Field]) -> None:
    fields["slot_minutes"] = MinutesField(
        label="How many paid minutes?",
        help_text="Inside your paid hours. Leave it empty if you need none.",
        required=False,
        min_value=5,
        max_value=480,
        error_messages={
            "min_value": "Ask for at least 5 minutes, or leave it empty.",
            "max_value": "Ask for 8 hours at most.",
        },
    )
    fields["slot_every_weeks"] = forms.IntegerField(
        label="Every how many weeks?",
        required=False,
        min_value=1,
        max_value=12,
        widget=forms.TextInput(attrs={"size": 4, "inputmode": "numeric", "autocomplete": "off"}),
        error_messages={
            "invalid": "Write a whole number, for example 2.",
            "min_value": "Write a number from 1 to 12.",
            "max_value": "Write a number from 1 to 12.",
        },
    )


def _with_whole_slot(form: forms.Form, cleaned: dict[str, Any] | None) -> dict[str, Any]:
    cleaned = cleaned or {}
    if cleaned.get("slot_minutes") and not cleaned.get("slot_every_weeks"):
        # Once a fortnight is what most ask for, and nobody is sent back for it.
        cleaned["slot_every_weeks"] = 2
    return cleaned
