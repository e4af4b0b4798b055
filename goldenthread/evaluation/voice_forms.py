"""The form of a conversation with a few pupils: a question, and themes with how many said so."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from django import forms

from goldenthread.evaluation.actions.record_pupil_voice import Said, Theme
from goldenthread.evaluation.capture_forms import whole_number, with_value
from goldenthread.evaluation.models import PupilVoice
from goldenthread.kernel.dates import long_date
from goldenthread.ui.forms import DateField
from goldenthread.ui.screened_field import screened_text

MOST_THEMES = 5
LONGEST_THEME = 100
# A conversation of ten minutes with about five pupils.
PROMPTS = (
    "Think of this week: what do you do now that you did not do in September?",
    "Show me where in your book that helped. What made it help?",
    "When does it not help? What do you do then?",
)


class VoiceForm(forms.Form):
    prompt = screened_text(
        "What did you ask?",
        max_length=300,
        required=True,
        rows=2,
        hint="In your own words, or one of the three above.",
        when_empty="Say what you asked the pupils.",
    )
    pupils = whole_number(
        "How many pupils were there?", "About five is a good number.", "Say how many pupils.", 1
    )
    on = DateField(label="On which day?")
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        voice: PupilVoice,
        first_day: dt.date,
        last_day: dt.date,
    ) -> None:
        super().__init__(data)
        self.first_day, self.last_day = first_day, last_day
        is_new = voice.pk is None
        self.initial = {
            "version": 0 if is_new else voice.version,
            "on": last_day if is_new else voice.on,
            "prompt": voice.prompt,
            "pupils": voice.pupils,
        }
        for row in range(MOST_THEMES):
            self.fields[f"theme_{row}"] = screened_text(
                f"Theme {row + 1}",
                max_length=LONGEST_THEME,
                rows=1,
                hint="" if row else "What they said, in a few words: “I stop at new words”.",
            )
            self.fields[f"said_{row}"] = whole_number("How many said so?", "", "", 1)
            self.fields[f"said_{row}"].required = False
            if row < len(voice.themes):
                self.initial[f"theme_{row}"] = voice.themes[row]["theme"]
                self.initial[f"said_{row}"] = voice.themes[row]["pupils"]

    def lines(self) -> Iterator[tuple[forms.BoundField, forms.BoundField]]:
        for row in range(MOST_THEMES):
            yield self[f"theme_{row}"], self[f"said_{row}"]

    def clean_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["on"]
        if not self.first_day <= day <= self.last_day:
            raise forms.ValidationError(
                f"Choose a day from {long_date(self.first_day)} to {long_date(self.last_day)}."
            )
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for row in range(MOST_THEMES):
            theme, said = f"theme_{row}", f"said_{row}"
            if cleaned.get(theme) and cleaned.get(said) is None and said not in self.errors:
                self.add_error(said, "How many said so?")
            elif cleaned.get(said) is not None and not cleaned.get(theme, "x"):
                self.add_error(theme, "There is a count here without a theme.")
        if not self.errors and not self._themes():
            self.add_error("theme_0", "Write at least one theme.")
        return cleaned

    def said(self) -> Said:
        cleaned = self.cleaned_data
        return Said(cleaned["on"], cleaned["prompt"], cleaned["pupils"], self._themes())

    def replace_version(self, version: int) -> None:
        self.data = with_value(self.data, "version", str(version))

    def _themes(self) -> list[Theme]:
        rows = [
            (self.cleaned_data.get(f"theme_{row}", ""), self.cleaned_data.get(f"said_{row}"))
            for row in range(MOST_THEMES)
        ]
        return [Theme(" ".join(theme.split()), said) for theme, said in rows if theme and said]
