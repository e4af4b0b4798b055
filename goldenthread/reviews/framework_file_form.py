"""The form that brings in a framework of one's own."""

from typing import Any

from django import forms

from goldenthread.folder.problems import Problem
from goldenthread.reviews.framework_text.reading import MOST_BYTES, read_framework
from goldenthread.reviews.framework_text.texts import FrameworkText


class FrameworkFileForm(forms.Form):
    """A framework as one CSV file; `text` is what it holds once the form is valid."""

    file = forms.FileField(
        label="The file",
        help_text="The CSV that you took out, changed in a spreadsheet program.",
        error_messages={
            "required": "Choose the file first.",
            "empty": "The file is empty. Take the framework out and change that file.",
        },
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,text/csv"}),
    )

    def __init__(self, data: Any, files: Any, *, now: FrameworkText) -> None:
        super().__init__(data, files)
        self.now = now
        self.text: FrameworkText | None = None

    def clean_file(self) -> object:
        sent = self.cleaned_data["file"]
        content = sent.read(MOST_BYTES + 1)
        read = read_framework(content, without=self.now)
        self.text = read.text
        if read.problems:
            raise forms.ValidationError([problem_words(one) for one in read.problems])
        return sent


def problem_words(problem: Problem) -> str:
    row = f"Row {problem.row}: " if problem.row else ""
    return f"{row}{problem.message} {problem.hint}"
