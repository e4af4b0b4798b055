"""The form in which whoever arranges coaching sets a pair's regular times by hand."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from goldenthread.practice.models import CoachingSlot
from goldenthread.snapshot.words import CoachingPart, Weekday, WeekLabel

PARTS = {CoachingPart.LOOK: "Look", CoachingPart.TALK: "Talk"}
FORTNIGHTS = [
    ("", "Every fortnight"),
    ("1", "The first of two fortnights"),
    ("2", "The second of two fortnights"),
]


class TimesForm(forms.Form):
    """Day, period and rhythm of the look and of the talk; without a day there is no time."""

    def __init__(
        self,
        data: Any = None,
        *,
        slots: Iterable[CoachingSlot],
        periods: Iterable[str],
        timetable_weeks: int,
    ) -> None:
        held = {slot.part: slot for slot in slots}
        super().__init__(data)
        names = [("", "Choose"), *((period, period) for period in periods)]
        for part, label in PARTS.items():
            slot = held.get(part)
            self.fields[f"{part}_day"] = forms.ChoiceField(
                label=f"{label}: day",
                choices=[("", "No regular time"), *_days(timetable_weeks)],
                required=False,
                initial=f"{slot.week}|{slot.weekday}" if slot else "",
            )
            self.fields[f"{part}_period"] = forms.ChoiceField(
                label=f"{label}: period",
                choices=names,
                required=False,
                initial=slot.period if slot else "",
            )
            self.fields[f"{part}_fortnight"] = forms.ChoiceField(
                label=f"{label}: how often",
                choices=FORTNIGHTS,
                required=False,
                initial=str(slot.fortnight or "") if slot else "",
            )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for part, label in PARTS.items():
            if cleaned.get(f"{part}_day") and not cleaned.get(f"{part}_period"):
                self.add_error(f"{part}_period", f"Choose the period of the {label.lower()}.")
        return cleaned

    def times(self) -> Mapping[str, dict[str, Any]]:
        """The columns of each part that has a time."""
        typed, found = self.cleaned_data, {}
        for part in PARTS:
            week, _, weekday = typed[f"{part}_day"].partition("|")
            if week:
                fortnight = typed[f"{part}_fortnight"]
                found[part.value] = {
                    "part": part.value,
                    "week": week,
                    "weekday": weekday,
                    "period": typed[f"{part}_period"],
                    "fortnight": int(fortnight) if fortnight else None,
                }
        return found


def _days(timetable_weeks: int) -> list[tuple[str, str]]:
    told = {week: week.value for week in WeekLabel}
    if timetable_weeks == 1:
        told = {WeekLabel.A: "in odd weeks", WeekLabel.B: "in even weeks"}
    return [
        (f"{week}|{day}", f"{day.capitalize()} {told[week]}")
        for week in WeekLabel
        for day in Weekday
    ]
