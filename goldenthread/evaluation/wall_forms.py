"""Parses a finding that somebody shares on the wall."""

from collections.abc import Mapping
from typing import Any

from django import forms

from goldenthread.accounts.public import SchoolYear
from goldenthread.evaluation.models import WallFinding
from goldenthread.evaluation.queries.wall import OUTCOME_WORDS
from goldenthread.programmes.public import Programme
from goldenthread.ui.row_form import RowForm
from goldenthread.ui.screened_field import screened_text


class WallForm(RowForm):
    outcome = forms.ChoiceField(
        label="How did it go?",
        choices=[(outcome.value, words) for outcome, words in OUTCOME_WORDS.items()],
        widget=forms.RadioSelect,
        help_text="All four help the next person.",
        error_messages={"required": "Choose one of the four: each of them is a finding."},
    )
    tried = screened_text(
        "What did you try?",
        max_length=300,
        required=True,
        rows=2,
        when_empty="A few words are enough: what did you try?",
    )
    happened = screened_text("What happened?", max_length=600)
    learnt = screened_text(
        "What would you tell a colleague who wants to try it?",
        max_length=600,
        hint="Perhaps what to leave out, or whom it suits. Classes and letters, not names.",
    )
    programme = forms.ModelChoiceField(
        Programme.objects.none(),
        label="Part of a programme?",
        required=False,
        empty_label="No, on its own",
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, row: WallFinding, year: SchoolYear
    ) -> None:
        super().__init__(data, row=row)
        field = self.fields["programme"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Programme.objects.filter(school=year.school, year=year).order_by("title")
