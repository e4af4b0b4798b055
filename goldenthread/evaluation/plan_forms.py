"""Parses what people write when they plan how a programme is evaluated."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django import forms

from goldenthread.accounts.public import SchoolYear
from goldenthread.evaluation.actions.plan_backwards import NewLook
from goldenthread.evaluation.default_timetable import ProposedLook
from goldenthread.kernel.dates import long_date
from goldenthread.people.public import Person
from goldenthread.snapshot import records
from goldenthread.snapshot.words import DecisionKind, EvaluationLevel, EvaluationStage
from goldenthread.ui.forms import DateField
from goldenthread.ui.record_fields import MinutesField, field_of
from goldenthread.ui.row_form import RowForm
from goldenthread.ui.screened_field import screened_text

LONGEST_LOOK = 600
# A programme's last look may lie in the year after its own.
A_YEAR = dt.timedelta(days=366)
LEVELS = (
    (EvaluationLevel.L5.value, "L5: what is different for the pupils"),
    (EvaluationLevel.L4.value, "L4: whether it is used"),
    (EvaluationLevel.L3.value, "L3: whether the school makes it possible"),
    (EvaluationLevel.L2.value, "L2: what people can explain"),
    (EvaluationLevel.L1.value, "L1: whether it was worth the time"),
)
SHORT = {
    EvaluationLevel.L5: "pupils",
    EvaluationLevel.L4: "use",
    EvaluationLevel.L3: "school",
    EvaluationLevel.L2: "knowing",
    EvaluationLevel.L1: "reaction",
}
INSTEAD = (
    (DecisionKind.ADAPT.value, "adapt it: change what did not work and go on"),
    (DecisionKind.EXTEND.value, "extend it: the same, for longer"),
    (DecisionKind.STOP.value, "stop it, and free the time"),
)


def staff_of(year: SchoolYear) -> Any:
    return Person.objects.filter(school=year.school, left_on__isnull=True).order_by("name")


def person_choices(year: SchoolYear) -> list[tuple[str, str]]:
    """Read once for a table of many rows."""
    people = staff_of(year).values_list("pk", "name")
    return [("", "Nobody yet"), *((str(number), name) for number, name in people)]


def check_due_day(due_on: dt.date, year: SchoolYear) -> None:
    last = year.ends_on + A_YEAR
    if not year.starts_on <= due_on <= last:
        raise forms.ValidationError(
            f"{long_date(due_on)} is too far off: choose a day from {long_date(year.starts_on)} "
            f"to {long_date(last)}."
        )


def check_minutes(minutes: int | None) -> None:
    if minutes is not None and minutes > LONGEST_LOOK:
        raise forms.ValidationError("No look takes longer than ten hours. Write fewer minutes.")


class DayAndMinutes(forms.BaseForm):
    """When a look is due and what it costs: the same answers to both wherever they are asked."""

    year: SchoolYear

    def clean_due_on(self) -> dt.date:
        due_on: dt.date = self.cleaned_data["due_on"]
        check_due_day(due_on, self.year)
        return due_on

    def clean_burden_minutes(self) -> int | None:
        minutes: int | None = self.cleaned_data["burden_minutes"]
        check_minutes(minutes)
        return minutes


class ProposedLookForm(DayAndMinutes, forms.Form):
    """One row of the proposed table. A row that is not taken is not read any further."""

    take = forms.BooleanField(label="Take this look", required=False)
    instrument = field_of(
        records.EvaluationItem, "instrument", "How", widget=forms.Textarea(attrs={"rows": 1})
    )
    owner = forms.ChoiceField(label="Who sees to it", required=False)
    due_on = DateField(label="Due")
    burden_minutes = MinutesField(
        label="Minutes",
        required=False,
        min_value=0,
        widget=forms.TextInput(attrs={"size": 5, "autocomplete": "off"}),
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        look: ProposedLook,
        *,
        year: SchoolYear,
        people: list[tuple[str, str]],
        initial: Mapping[str, Any],
        prefix: str,
    ) -> None:
        super().__init__(data, initial={"take": True, **initial}, prefix=prefix)
        self.look, self.year = look, year
        self.total = 0
        owner = self.fields["owner"]
        assert isinstance(owner, forms.ChoiceField)
        owner.choices = people
        # Several rows have the same labels; each says to whom it belongs.
        for field in self.fields.values():
            words = f"{field.label}, {look.level} by {long_date(look.due_on)}"
            if not isinstance(field, forms.BooleanField):
                field.widget.attrs["aria-label"] = words

    def clean_instrument(self) -> str:
        # The box grows so that the whole line can be read; it stays one line.
        return " ".join(self.cleaned_data["instrument"].split())

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("take"):
            self._errors = forms.utils.ErrorDict()
        return cleaned

    @property
    def about(self) -> str:
        return f"{self.look.level} {SHORT[self.look.level]}"

    @property
    def is_taken(self) -> bool:
        return bool(self.cleaned_data.get("take"))

    @property
    def minutes_now(self) -> int:
        """What stands in the box, for the running total; 0 where it is no length of time."""
        if self.is_bound and not self.data.get(self.add_prefix("take")):
            return 0
        try:
            return int(self.fields["burden_minutes"].clean(self["burden_minutes"].value()) or 0)
        except forms.ValidationError:
            return 0


def looks_taken(
    rows: Sequence[ProposedLookForm],
    people: Mapping[str, Person],
    stage_of: Callable[[dt.date], EvaluationStage],
) -> list[NewLook]:
    return [
        NewLook(
            level=row.look.level.value,
            stage=stage_of(row.cleaned_data["due_on"]).value,
            instrument=row.cleaned_data["instrument"],
            due_on=row.cleaned_data["due_on"],
            owner=people.get(row.cleaned_data["owner"]),
            burden_minutes=row.cleaned_data["burden_minutes"],
        )
        for row in rows
        if row.is_taken
    ]


class LookForm(DayAndMinutes, RowForm):
    level = forms.ChoiceField(label="What do you want to know?", choices=LEVELS)
    stage = field_of(records.EvaluationItem, "stage", "When in the programme?")
    instrument = field_of(
        records.EvaluationItem,
        "instrument",
        "How?",
        help_text="Such as “Explain-back, 5 questions”.",
    )
    due_on = field_of(records.EvaluationItem, "due_on", "Due")
    owner = forms.ModelChoiceField(
        Person.objects.none(), label="Who sees to it?", required=False, empty_label="Nobody yet"
    )
    burden_minutes = MinutesField(
        label="How long does it take each person who takes part?", required=False, min_value=0
    )

    def __init__(self, *args: Any, year: SchoolYear, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.year = year
        owner = self.fields["owner"]
        assert isinstance(owner, forms.ModelChoiceField)
        owner.queryset = staff_of(year)


class RuleForm(RowForm):
    needed = forms.DecimalField(
        decimal_places=4,
        error_messages={
            "required": "Write the value that the measure has to reach.",
            "invalid": "Write a number, for example 40.",
        },
        widget=forms.TextInput(attrs={"size": 8, "inputmode": "decimal", "autocomplete": "off"}),
    )
    by_on = DateField(label="On which day is it read?")
    otherwise = forms.ChoiceField(
        label="Then we …",
        choices=INSTEAD,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what follows: adapt it, extend it or stop it."},
    )

    def __init__(self, *args: Any, asks: str, hint: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["needed"].label = asks
        self.fields["needed"].help_text = hint


class WithdrawForm(forms.Form):
    reason = screened_text(
        "Why is it withdrawn?",
        max_length=300,
        required=True,
        hint="One sentence. It stays in the audit log with the rule as it stood.",
        when_empty="Write a sentence: a rule is not withdrawn without a reason.",
    )
