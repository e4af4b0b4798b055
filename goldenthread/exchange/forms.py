"""Parses which files are brought in, and into which school year."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import School
from goldenthread.exchange.year_labels import label_after, label_on


class FilesInput(forms.FileInput):
    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[UploadedFile]:
        chosen: list[UploadedFile] = files.getlist(name) if hasattr(files, "getlist") else []
        return chosen


class FilesField(forms.Field):
    """One file or several; cleans to a list."""

    widget = FilesInput

    def clean(self, value: list[UploadedFile]) -> list[UploadedFile]:
        if not value:
            raise forms.ValidationError(self.error_messages["required"])
        return value


class UploadForm(forms.Form):
    upload = FilesField(
        label="Files",
        help_text="One zip of a school folder, one timetable, a OneRoster zip, or several CSV and "
        ".xlsx tables at once. 32 MB at most.",
        widget=FilesInput(attrs={"accept": ".csv,.xlsx,.zip,.toml"}),
        error_messages={"required": "Choose the file or files to bring in."},
    )
    year = forms.ChoiceField(
        label="School year", help_text="A school folder names its own year, and that one counts."
    )

    def __init__(self, data: Any = None, files: Any = None, *, school: School) -> None:
        super().__init__(data, files)
        labels, at_hand = year_labels(school)
        year = self.fields["year"]
        assert isinstance(year, forms.ChoiceField)
        year.choices = [(label, label) for label in labels]
        year.initial = at_hand


def year_labels(school: School) -> tuple[list[str], str]:
    """The years that something may be brought into, newest first, and the one of today."""
    at_hand = label_on(accounts.today())
    known = set(school.years.values_list("label", flat=True))
    return sorted(known | {at_hand, label_after(at_hand)}, reverse=True), at_hand
