"""Makes a form's field from the declared column of a record, so that limits stand in one place."""

from decimal import Decimal
from enum import StrEnum
from typing import Any

from django import forms

from goldenthread.kernel.minutes import in_words, parse_minutes
from goldenthread.snapshot.columns import Column, Kind, columns_of
from goldenthread.ui.forms import DateField

# From this length on, a text gets a box of several lines.
LONG_TEXT = 300


class MinutesField(forms.IntegerField):
    """A length of time written as 90, 1 h 30 min, 1.5 h or 1:30; cleans to whole minutes."""

    widget = forms.TextInput(attrs={"size": 12, "autocomplete": "off"})

    def to_python(self, value: Any) -> int | None:
        if value in self.empty_values or isinstance(value, int):
            return value if isinstance(value, int) else None
        try:
            return parse_minutes(str(value))
        except ValueError as unreadable:
            raise forms.ValidationError(
                f"“{value}” is not a length of time. Write it like 90 or 1 h 30 min."
            ) from unreadable

    def prepare_value(self, value: Any) -> Any:
        return in_words(value) if isinstance(value, int) else value


def field_of(record: type, name: str, label: str = "", **options: Any) -> forms.Field:
    """Return the field; its label is what the column says of itself unless one is given.

    `options` are those of Django's field. References have no field here: what may be chosen is
    for the form that knows the school.
    """
    column = columns_of(record)[name]
    options = {"required": column.required, "label": label or column.about, **options}
    match column.kind:
        case Kind.TEXT:
            return _text(column, options)
        case Kind.CHOICE if column.choices:
            return forms.ChoiceField(choices=_choices(column.choices, options), **options)
        case Kind.CHOICES if column.choices:
            options.setdefault("widget", forms.CheckboxSelectMultiple)
            return forms.MultipleChoiceField(choices=_words(column.choices), **options)
        case Kind.DATE:
            return DateField(**options)
        case Kind.TIME:
            widget = forms.TimeInput(attrs={"type": "time", "size": 8}, format="%H:%M")
            return forms.TimeField(widget=widget, **options)
        case Kind.WHOLE:
            kind = MinutesField if column.unit == "minutes" else forms.IntegerField
            return kind(min_value=_whole(column.least), max_value=_whole(column.most), **options)
        case Kind.NUMBER:
            return forms.DecimalField(
                min_value=column.least, max_value=column.most, decimal_places=4, **options
            )
        case Kind.YES_NO:
            return forms.BooleanField(**{**options, "required": False})
    raise TypeError(f"A column of kind {column.kind} has no field.")


def in_capital(word: str) -> str:
    """A word of a closed list as it is read: `whole-school` is "Whole school"."""
    return word[:1].upper() + word[1:].replace("-", " ")


def _text(column: Column, options: dict[str, Any]) -> forms.Field:
    if column.longest > LONG_TEXT:
        options.setdefault("widget", forms.Textarea(attrs={"rows": 3}))
    return forms.CharField(max_length=column.longest, **options)


def _choices(choices: type[StrEnum], options: dict[str, Any]) -> list[tuple[str, str]]:
    return ([] if options["required"] else [("", "Not said yet")]) + _words(choices)


def _words(choices: type[StrEnum]) -> list[tuple[str, str]]:
    return [(word.value, in_capital(word.value)) for word in choices]


def _whole(bound: Decimal | None) -> int | None:
    return None if bound is None else int(bound)
