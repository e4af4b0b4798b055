"""A form over one stored row that notices when somebody else has saved it in the meantime."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import Model

from goldenthread.kernel.dates import long_date
from goldenthread.kernel.numbers import without_padding

Sections = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that is stored differently from what was typed."""

    label: str
    stored: str
    typed: str


class RowForm(forms.Form):
    """Its fields are named as the row's columns; `cleaned_data` has the values to write.

    The page carries a digest of the row as it was when the form was opened. When the row has
    changed since, nothing is saved: the form comes back with what was typed, `differences` holds
    both versions, and saving again is then a decision. A `row` without a number is a new one.

    `sections` puts fields under headings; without any the form is one list.
    """

    version = forms.CharField(widget=forms.HiddenInput, required=False)
    sections: Sections = ()

    def __init__(self, data: Mapping[str, Any] | None = None, *, row: Model) -> None:
        self.row = row
        self.stored = {name: _stored(row, name) for name in self.base_fields if name != "version"}
        self.differences: tuple[Difference, ...] = ()
        initial = {name: _shown(value) for name, value in self.stored.items()}
        super().__init__(data, initial={**initial, "version": self.version_now})

    @property
    def version_now(self) -> str:
        return "" if self.row.pk is None else digest(self.stored)

    def values(self) -> dict[str, Any]:
        """What to write into the row, without the fields that are not its columns."""
        return {name: self.cleaned_data[name] for name in self.stored if name in self.cleaned_data}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        opened = self.data.get(self.add_prefix("version"), "")
        if self.row.pk is not None and opened != self.version_now:
            self.differences = tuple(self._list_differences())
            self._open_again()
            if self.differences:
                raise forms.ValidationError(
                    "Somebody else has saved this since you opened it. Both versions are below: "
                    "change what you want to keep and save again."
                )
        return cleaned

    def in_sections(self) -> Iterator[tuple[str, list[forms.BoundField]]]:
        """Each heading with its fields; what no section names comes first, without a heading."""
        placed = {name for _, names in self.sections for name in names}
        loose = [bound for bound in self.visible_fields() if bound.name not in placed]
        if loose:
            yield "", loose
        for heading, names in self.sections:
            fields = [self[name] for name in names if name in self.fields]
            if fields:
                yield heading, fields

    def _list_differences(self) -> Iterator[Difference]:
        for name, stored in self.stored.items():
            if name not in self.fields:
                continue
            bound = self[name]
            if bound.field.has_changed(stored, bound.data):
                yield Difference(
                    str(bound.label), self._in_words(name, stored), self._in_words(name, bound.data)
                )

    def _open_again(self) -> None:
        data = self.data.copy() if hasattr(self.data, "copy") else dict(self.data)
        data[self.add_prefix("version")] = self.version_now
        self.data = data

    def _in_words(self, name: str, value: Any) -> str:
        field = self.fields[name]
        if isinstance(field, forms.BooleanField):
            return "yes" if field.to_python(value) else "no"
        if value in (None, "", []):
            return "nothing"
        if isinstance(field, forms.ModelChoiceField):
            try:
                return str(field.to_python(value))
            except forms.ValidationError:
                return str(value)
        if isinstance(field, forms.ChoiceField):
            labels = {str(key): str(label) for key, label in _flat(field.choices)}
            several = value if isinstance(value, list | tuple) else [value]
            return ", ".join(labels.get(str(one), str(one)) for one in several)
        value = field.prepare_value(value)
        return long_date(value) if isinstance(value, date) else str(_shown(value))


def digest(stored: Mapping[str, Any]) -> str:
    text = repr(sorted(stored.items()))
    return hashlib.sha256(text.encode()).hexdigest()[:20]


def _stored(row: Model, name: str) -> Any:
    return getattr(row, row._meta.get_field(name).attname)  # type: ignore[union-attr]


def _shown(value: Any) -> Any:
    # Written as the field would read it again: without commas.
    return without_padding(f"{value:f}") if isinstance(value, Decimal) else value


def _flat(choices: Any) -> Iterator[tuple[Any, Any]]:
    for key, label in choices:
        if isinstance(label, list | tuple):
            yield from _flat(label)
        else:
            yield key, label
