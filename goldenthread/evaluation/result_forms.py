"""The form of a result that is entered by hand, for what was looked at elsewhere."""

import datetime as dt
from typing import Any

from django import forms

from goldenthread.accounts.public import label
from goldenthread.evaluation.models import EvaluationResult
from goldenthread.kernel.dates import long_date
from goldenthread.snapshot import records
from goldenthread.snapshot.words import Confidence, EvaluationLevel, EvidenceSource
from goldenthread.ui.record_fields import field_of
from goldenthread.ui.row_form import RowForm, Sections
from goldenthread.ui.screened_field import screened_text

RECORD = records.EvaluationResult
QUESTIONS = {
    EvaluationLevel.L1: "Was it worth people’s time?",
    EvaluationLevel.L2: "What can people explain?",
    EvaluationLevel.L3: "Did the school make it possible?",
    EvaluationLevel.L4: "Is it being used?",
    EvaluationLevel.L5: "What is different for pupils?",
}


class ResultForm(RowForm):
    """`level` is asked for only where no planned look says it."""

    level = forms.ChoiceField(
        label="What does it answer?",
        choices=[(level.value, f"{level}: {words}") for level, words in QUESTIONS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": "Say which question it answers."},
    )
    done_on = field_of(RECORD, "done_on", "On which day?")
    method = screened_text(
        "How did you look?", max_length=300, rows=1, hint="Such as: a walk through eight rooms."
    )
    sources = forms.MultipleChoiceField(
        label="What does it rest on?",
        required=False,
        choices=[(source.value, label(source.value)) for source in EvidenceSource],
        widget=forms.CheckboxSelectMultiple,
    )
    n = forms.IntegerField(
        label="How many answers or pupils?",
        required=False,
        min_value=1,
        max_value=100_000,
        widget=forms.TextInput(attrs={"size": 8, "inputmode": "numeric", "autocomplete": "off"}),
        error_messages={
            "invalid": "Write a whole number, for example 27.",
            "min_value": "Write a number from 1 on, or leave it empty.",
            "max_value": "Write a smaller number.",
        },
    )
    uptake_percent = field_of(
        RECORD,
        "uptake_percent",
        "What share of participants use it, in per cent?",
        help_text="Only where it was counted.",
    )
    finding = screened_text(
        "What came out?",
        max_length=600,
        required=True,
        hint="In a sentence: what is so now. Groups and counts, not names.",
        when_empty="Say in a sentence what came out.",
    )
    confidence = forms.ChoiceField(
        label="How far do you trust it?",
        required=False,
        choices=[
            ("", "We cannot tell"),
            (Confidence.HINT.value, "A hint: it may be chance"),
            (Confidence.SOME.value, "Some: it points one way"),
            (Confidence.GOOD.value, "Good: it would surprise us if it were otherwise"),
        ],
        widget=forms.RadioSelect,
    )
    caution = screened_text(
        "What should a reader be careful about?", max_length=300, rows=1, hint="Printed beside it."
    )
    what_to_change = screened_text("What will you change?", max_length=600, rows=2)

    sections: Sections = (
        ("The look", ("level", "done_on", "method", "sources", "n", "uptake_percent")),
        ("What it showed", ("finding", "confidence", "caution", "what_to_change")),
    )

    def __init__(
        self, data: Any = None, *, row: EvaluationResult, first_day: dt.date, last_day: dt.date
    ) -> None:
        super().__init__(data, row=row)
        self.first_day, self.last_day = first_day, last_day
        if row.item_id is not None:
            del self.fields["level"]
        if row.level and row.level != EvaluationLevel.L4:
            del self.fields["uptake_percent"]
        if row._state.adding:
            self.initial["done_on"] = last_day

    def clean_done_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["done_on"]
        if not self.first_day <= day <= self.last_day:
            raise forms.ValidationError(
                f"Choose a day from {long_date(self.first_day)} to {long_date(self.last_day)}."
            )
        return day
