"""One row of the slots page: when a team meets, typed as people say it."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from goldenthread.kernel.dates import WEEKDAYS
from goldenthread.kernel.sentences import listed
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.workbench.slots.asked import Asked, NotATime, read_when
from goldenthread.workbench.slots.standing import Standing

LONGEST_MINUTES = 480
MOST_WEEKS = 13


class SlotForm(forms.Form):
    """Cleans to an `Asked`. A row without a weekday asks for no slot, whatever else it says."""

    weekday = forms.ChoiceField(label="Day", required=False)
    week = forms.ChoiceField(label="Week", required=False)
    when = forms.CharField(
        label="At",
        required=False,
        max_length=20,
        widget=forms.TextInput(attrs={"size": 8, "list": "times", "autocomplete": "off"}),
    )
    minutes = forms.IntegerField(
        label="Minutes", required=False, error_messages={"invalid": "Write minutes as a number."}
    )
    every_weeks = forms.IntegerField(
        label="Every … weeks",
        required=False,
        error_messages={"invalid": "Write weeks as a number."},
    )
    starts = forms.ChoiceField(label="From", required=False)
    ends = forms.ChoiceField(label="To", required=False)

    def __init__(self, data: Any = None, *, standing: Standing, snapshot: Snapshot) -> None:
        asked = standing.asked
        super().__init__(
            data,
            prefix=standing.key,
            initial={
                "weekday": "" if asked.weekday is None else str(asked.weekday),
                "week": asked.week,
                "when": asked.when.capitalize(),
                "minutes": asked.minutes,
                "every_weeks": asked.every_weeks,
                "starts": asked.starts,
                "ends": asked.ends,
            },
        )
        self.standing = standing
        self.periods = {row.period for row in snapshot.periods}
        self.order = [block.id for block in snapshot.calendar.half_terms]
        days = [(str(number), name) for number, name in enumerate(WEEKDAYS[:5])]
        self._offer("weekday", [("", "No slot"), *days])
        if snapshot.calendar.timetable_weeks == 2:
            self._offer("week", [("", "Both"), ("A", "A"), ("B", "B")])
        else:
            del self.fields["week"]
        blocks = [(block.id, block.name) for block in snapshot.calendar.half_terms]
        self._offer("starts", blocks)
        self._offer("ends", blocks)
        for name, field in self.fields.items():
            # The head of the column is seen; who listens hears whose slot it is.
            field.widget.attrs["aria-label"] = f"{field.label}, {standing.name}"
            if isinstance(field, forms.IntegerField):
                most = LONGEST_MINUTES if name == "minutes" else MOST_WEEKS
                field.widget.attrs |= {"min": 1, "max": most, "inputmode": "numeric"}
            if self.errors_of(name):
                field.widget.attrs |= {
                    "aria-invalid": "true",
                    "aria-describedby": f"id_{standing.key}-errors",
                }

    def _offer(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = list(choices)

    def errors_of(self, name: str) -> list[str]:
        return [str(error) for error in self.errors.get(name, ())] if self.is_bound else []

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        name = self.standing.name
        if not cleaned.get("weekday"):
            return cleaned
        try:
            cleaned["starts_at"], cleaned["period"] = read_when(cleaned.get("when", ""))
        except NotATime:
            said = cleaned.get("when", "")
            begins = f"“{said}” is not a time" if said else "the slot has no time yet"
            self.add_error(
                "when", f"{name}: {begins}. Write it like 15:15, or name a period such as Period 5."
            )
        period = cleaned.get("period")
        if period and self.periods and period not in self.periods:
            known = listed(sorted(self.periods))
            self.add_error(
                "when", f"{name}: there is no period {period} in the timetable, only {known}."
            )
        self._in_range("minutes", LONGEST_MINUTES, "minutes")
        self._in_range("every_weeks", MOST_WEEKS, "weeks")
        starts, ends = cleaned.get("starts", ""), cleaned.get("ends", "")
        if starts and ends and self.order.index(starts) > self.order.index(ends):
            self.add_error("ends", f"{name}: the slot ends before it begins. Choose a later end.")
        return cleaned

    def _in_range(self, name: str, most: int, unit: str) -> None:
        if name in self.errors or not 1 <= (self.cleaned_data.get(name) or 0) <= most:
            self.errors.pop(name, None)
            self.add_error(name, f"{self.standing.name}: write a number from 1 to {most} {unit}.")

    def asked(self) -> Asked:
        """What the row asks for; what stands, where the row is not as it should be."""
        stood = self.standing.asked
        if not self.is_valid():
            return stood
        said = self.cleaned_data
        if not said["weekday"]:
            return stood if stood.weekday is None else Asked()
        return Asked(
            weekday=int(said["weekday"]),
            week=said.get("week", ""),
            starts_at=said["starts_at"],
            period=said["period"],
            minutes=said["minutes"],
            every_weeks=said["every_weeks"],
            starts=said["starts"],
            ends=said["ends"],
        )


def asked_in(rows: Sequence[SlotForm]) -> Mapping[str, Asked]:
    return {row.standing.key: row.asked() for row in rows}
