"""Parses a claim of impact, and says before it is saved where it goes too far."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms

from goldenthread.accounts.public import SchoolYear
from goldenthread.evaluation.models import Claim
from goldenthread.programmes.public import Programme
from goldenthread.snapshot import records
from goldenthread.snapshot.words import ClaimStrength
from goldenthread.ui.record_fields import field_of
from goldenthread.ui.row_form import RowForm
from goldenthread.ui.screened_field import screened_text

# Each strength with the verdict that it needs.
STRENGTHS = (
    (ClaimStrength.WEAK, "Weak: there is a hint of it"),
    (ClaimStrength.MODERATE, "Moderate: there is some evidence"),
    (ClaimStrength.STRONG, "Strong: there is good evidence, with a comparison group"),
)
# What is too much about the values of a claim, a sentence each.
type TooMuch = Callable[[Mapping[str, Any]], list[str]]


class ClaimForm(RowForm):
    """`too_much` is asked once with what was typed; saved again, it is the writer's decision."""

    programme = forms.ModelChoiceField(
        Programme.objects.none(), label="About which programme?", empty_label="Choose one"
    )
    wording = screened_text(
        "What changed, for whom?",
        max_length=600,
        required=True,
        hint="In numbers of pupils: “27 of the 62 pupils now state the main point, against 11 in "
        "September”.",
        when_empty="Say in one sentence what changed, and for whom.",
    )
    strength = forms.ChoiceField(
        label="How much does it claim?",
        choices=[(one.value, words) for one, words in STRENGTHS],
        widget=forms.RadioSelect,
    )
    sources = field_of(records.Claim, "sources", "On which kinds of evidence does it rest?")
    n = field_of(records.Claim, "n", "How many pupils does it rest on?")
    is_percentage = field_of(records.Claim, "is_percentage", "It gives a percentage")
    caution = screened_text(
        "With what caution should it be read?",
        max_length=300,
        rows=2,
        hint="It is printed beside the number wherever the claim is shown.",
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        row: Claim,
        year: SchoolYear,
        too_much: TooMuch,
    ) -> None:
        self.too_much = too_much
        super().__init__(data, row=row)
        self.fields["told"] = forms.CharField(widget=forms.HiddenInput, required=False)
        field = self.fields["programme"]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = Programme.objects.filter(school=year.school, year=year).order_by("title")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.errors:
            return cleaned
        lines = self.too_much(cleaned)
        said = " ".join(lines)
        if lines and self.data.get(self.add_prefix("told"), "") != said:
            data = self.data.copy() if hasattr(self.data, "copy") else dict(self.data)
            data[self.add_prefix("told")] = said
            self.data = data
            raise forms.ValidationError(
                [
                    *lines,
                    "You can save it all the same: press the button again. It is then said "
                    "beside the claim.",
                ]
            )
        return cleaned
