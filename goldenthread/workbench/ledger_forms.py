"""The rows of a person's time ledger, each a time and whether it is directed, and one more."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from goldenthread.accounts.public import label
from goldenthread.snapshot.records import LedgerEntry as Record
from goldenthread.snapshot.words import LedgerCategory
from goldenthread.ui.record_fields import field_of
from goldenthread.ui.templatetags.ui import ErrorLine
from goldenthread.years.public import LedgerEntry, LedgerLine

NEW = "new"
TOO_LONG = "That is more time than a year has. Write it like 15 h 30, or as minutes: 930."


def _time(name: str) -> forms.Field:
    return field_of(
        Record,
        "minutes",
        name,
        required=False,
        error_messages={"max_value": TOO_LONG, "invalid": TOO_LONG},
    )


class EntryForm(forms.Form):
    """One entry that stands. 0 takes it out."""

    minutes = _time("Time")
    directed = forms.BooleanField(label="Directed", required=False)

    def __init__(self, data: Mapping[str, Any] | None, row: LedgerEntry) -> None:
        prefix = f"entry-{row.pk}"
        # An entry that came after the page was opened is none of its business.
        is_known = data is not None and f"{prefix}-minutes" in data
        super().__init__(
            data if is_known else None,
            prefix=prefix,
            initial={"minutes": row.minutes, "directed": row.directed},
        )
        self.row = row
        self.category = label(row.category)
        self.called = f"{self.category}: {row.note}" if row.note else self.category
        _tell_apart(self, self.called)

    def clean_minutes(self) -> int:
        minutes = self.cleaned_data["minutes"]
        if minutes is None:
            raise forms.ValidationError("Say how long it takes. 0 takes the entry out.")
        return int(minutes)

    def line(self) -> LedgerLine | None:
        """What the entry is to say; None where the page did not know it."""
        if not self.is_bound:
            return None
        return LedgerLine(
            self.row.category,
            self.cleaned_data["minutes"],
            self.cleaned_data["directed"],
            self.row.note,
        )


class NewEntryForm(forms.Form):
    """One more entry; asks for nothing where neither category, note nor time is said."""

    category = forms.ChoiceField(
        label="What for",
        required=False,
        choices=[("", "Choose"), *((word.value, label(word.value)) for word in LedgerCategory)],
        error_messages={"invalid_choice": "Choose what the time is for from the list."},
    )
    note = field_of(
        Record,
        "note",
        "Note",
        required=False,
        error_messages={"max_length": "Keep the note to 80 letters."},
    )
    minutes = _time("Time")
    directed = forms.BooleanField(label="Directed", required=False, initial=True)

    def __init__(self, data: Mapping[str, Any] | None, taken: Sequence[LedgerEntry]) -> None:
        super().__init__(data, prefix=NEW)
        self.called = "New entry"
        self.taken = {(row.category, row.note) for row in taken}
        self.fields["note"].widget.attrs |= {"autocomplete": "off"}
        _tell_apart(self, self.called)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if not self.is_asked_for:
            return said
        if "category" in said and not said["category"]:
            self.add_error("category", "Choose what the time is for.")
        if "minutes" in said and not said["minutes"]:
            self.add_error("minutes", "Say how long it takes.")
        category, note = said.get("category"), said.get("note", "")
        if category and (category, note) in self.taken:
            called = f"“{label(category)}” " + (f"with the note “{note}”" if note else "alone")
            self.add_error(
                "note", f"There is an entry {called} already. Change its time, or say what differs."
            )
        return said

    @property
    def is_asked_for(self) -> bool:
        typed = (self.data.get(f"{NEW}-{name}", "") for name in ("category", "note", "minutes"))
        return any(text.strip() for text in typed)

    def line(self) -> LedgerLine | None:
        if not (self.is_bound and self.is_asked_for):
            return None
        said = self.cleaned_data
        return LedgerLine(said["category"], said["minutes"], said["directed"], said["note"])


def errors_of(rows: Sequence[EntryForm | NewEntryForm]) -> list[ErrorLine]:
    return [
        ErrorLine(f"{form.called}: {error}", f"id_{form.prefix}-{name}")
        for form in rows
        for name, found in form.errors.items()
        for error in found
    ]


def _tell_apart(form: forms.Form, called: str) -> None:
    """The head of the column is seen; who listens hears which entry it is."""
    for field in form.fields.values():
        field.widget.attrs["aria-label"] = f"{field.label}, {called}"
