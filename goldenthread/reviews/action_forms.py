"""What is asked about an action that follows from a survey."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.priorities.public import Priority
from goldenthread.reviews.models import ReviewAction
from goldenthread.reviews.queries.actions import REASONS
from goldenthread.snapshot.words import PriorityState
from goldenthread.ui.forms import DateField
from goldenthread.ui.row_form import RowForm, Sections
from goldenthread.ui.screened_field import screened_text

LONGEST = 300
OVER = (PriorityState.STOPPED.value, PriorityState.ACHIEVED.value)


class Ticks(forms.MultipleChoiceField):
    """Asked of everybody, though a code that is typed instead will do."""

    widget = forms.CheckboxSelectMultiple

    def validate(self, value: Any) -> None:
        if value:
            super().validate(value)


class ActionForm(RowForm):
    """`pressing` are the statements to tick, `codes` all that may be typed beside them."""

    you_said = screened_text(
        "You said",
        max_length=LONGEST,
        required=True,
        rows=2,
        hint="What staff told you, as they would recognise it. No names.",
        when_empty="Say what you heard, in a sentence.",
    )
    we_will = screened_text(
        "We will",
        max_length=LONGEST,
        required=True,
        rows=2,
        hint="One thing that will be different, so that everybody could see whether it is. “Not "
        "this year, because …” is an answer too.",
        when_empty="Say what you will do, in a sentence.",
    )
    statements = Ticks(label="Which statements does it answer?")
    priority = forms.ModelChoiceField(
        Priority.objects.none(),
        label="Which priority does it serve?",
        required=False,
        empty_label="None of them",
    )
    without_priority = forms.ChoiceField(
        label="If none of them: why?",
        required=False,
        choices=[("", "It serves a priority"), *REASONS.items()],
    )
    owner = forms.ModelChoiceField(
        Person.objects.none(), label="Who sees to it?", required=False, empty_label="Nobody yet"
    )
    by_on = DateField(label="By when?", required=False, help_text="For example 12 March 2027.")

    sections: Sections = (
        ("What is said", ("you_said", "we_will")),
        (
            "What it answers and serves",
            ("statements", "more_codes", "priority", "without_priority"),
        ),
        ("Who and when", ("owner", "by_on")),
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        row: ReviewAction,
        year: SchoolYear,
        pressing: Sequence[tuple[str, str]],
        codes: Sequence[str],
    ) -> None:
        super().__init__(data, row=row)
        self.codes = {code.lower(): code for code in codes}
        held = [code for code in row.statements if code not in dict(pressing)]
        choices = [*pressing, *((code, code) for code in held)]
        ticks = self.fields["statements"]
        assert isinstance(ticks, Ticks)
        ticks.choices = choices
        if not choices:
            del self.fields["statements"]
        if len(choices) < len(codes):
            self.fields["more_codes"] = forms.CharField(
                label="Other statements",
                required=False,
                max_length=80,
                help_text="Their codes, such as 2g, 4d.",
                widget=forms.TextInput(attrs={"size": 18, "autocomplete": "off"}),
            )
        people, aims = self.fields["owner"], self.fields["priority"]
        assert isinstance(people, forms.ModelChoiceField)
        assert isinstance(aims, forms.ModelChoiceField)
        people.queryset = Person.objects.filter(school=year.school, left_on__isnull=True).order_by(
            "name"
        )
        aims.queryset = (
            Priority.objects.filter(school=year.school, year=year)
            .exclude(state__in=OVER)
            .order_by("code")
        )

    def clean_more_codes(self) -> list[str]:
        typed = re.findall(r"[^\s,;]+", self.cleaned_data["more_codes"])
        strange = [code for code in typed if code.lower() not in self.codes]
        if strange:
            raise forms.ValidationError(
                f"“{strange[0]}” is not a statement that was asked. Codes look like "
                f"{next(iter(self.codes.values()), '3c')}."
            )
        return [self.codes[code.lower()] for code in typed]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        answered = [*cleaned.get("statements", ()), *cleaned.get("more_codes", ())]
        if self.codes and not answered and not self.errors.keys() & {"statements", "more_codes"}:
            where = "statements" if "statements" in self.fields else "more_codes"
            self.add_error(where, "Name at least one statement that this answers.")
        if cleaned.get("priority") is None and not cleaned.get("without_priority"):
            self.add_error("without_priority", "Choose a priority above, or say here why none.")
        if cleaned.get("priority") is not None:
            cleaned["without_priority"] = ""
        return cleaned

    def values(self) -> dict[str, Any]:
        values = super().values()
        more = self.cleaned_data.get("more_codes", ())
        values["statements"] = sorted({*values.get("statements", ()), *more})
        return values


class DoneForm(RowForm):
    what_we_did = screened_text(
        "What was done",
        max_length=LONGEST,
        rows=3,
        hint="As staff will read it. What did not work is worth telling too.",
    )
    done_on = DateField(
        label="Done on",
        required=False,
        help_text="Left empty, it stays open.",
    )
