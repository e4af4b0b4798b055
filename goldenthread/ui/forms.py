"""Form markup for the whole product, and the field that reads a day from one text box."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.forms.renderers import DjangoTemplates

from goldenthread.kernel.dates import long_date, parse_date


class FormRenderer(DjangoTemplates):
    """Named by the FORM_RENDERER setting, so that `{{ form }}` has our markup in every app."""

    form_template_name = "ui/forms/form.html"
    formset_template_name = "ui/forms/formset.html"
    field_template_name = "ui/forms/field.html"


class DayInput(forms.TextInput):
    """One text box: quicker than three boxes, and a phone's date wheel cannot reach last July."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"size": 18, "autocomplete": "off", "spellcheck": "false"} | (attrs or {}))

    def format_value(self, value: Any) -> str | None:
        return long_date(value) if isinstance(value, date) else super().format_value(value)


class DateField(forms.Field):
    """A day written as 5/2/2027, 5 February 2027 or 2027-02-05; cleans to a `date`."""

    widget = DayInput
    default_error_messages = {
        "required": "Enter a day, for example 5 February 2027.",
        "unreadable": "“%(text)s” is not a day. Write it like 5 February 2027 or 5/2/2027.",
    }

    def to_python(self, value: Any) -> date | None:
        if value in self.empty_values:
            return None
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        try:
            return parse_date(str(value))
        except ValueError as unreadable:
            raise forms.ValidationError(
                self.error_messages["unreadable"], code="unreadable", params={"text": value}
            ) from unreadable

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return self.to_python(initial) != self.to_python(data)
        except forms.ValidationError:
            return True
