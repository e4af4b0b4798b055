"""The form of an explain-back: up to five questions, and how many could explain each."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms

from goldenthread.evaluation.actions.record_explain_back import Answered
from goldenthread.evaluation.capture_forms import whole_number, with_value
from goldenthread.evaluation.models import ExplainBack
from goldenthread.kernel.dates import long_date
from goldenthread.ui.forms import DateField
from goldenthread.ui.screened_field import screened_text

MOST_QUESTIONS = 5
LONGEST_QUESTION = 90


class ExplainBackForm(forms.Form):
    """`fixed` are questions that were asked before, which stay as they are."""

    n = whole_number("How many took part?", "", "", 1)
    on = DateField(label="On which day?", required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        own: ExplainBack | None,
        fixed: Sequence[str],
        first_day: dt.date,
        last_day: dt.date,
    ) -> None:
        super().__init__(data)
        self.fixed, self.first_day, self.last_day = tuple(fixed), first_day, last_day
        self.fields["n"].required = False
        self.initial = {"version": own.version if own else 0, "on": (own and own.on) or last_day}
        if own is not None:
            self.initial["n"] = own.n
        counts = {one["asks"]: one["explained"] for one in own.questions} if own else {}
        asked = list(self.fixed) or list(counts)
        self.rows = range(len(self.fixed) or MOST_QUESTIONS)
        for row in self.rows:
            if not self.fixed:
                self.fields[f"asks_{row}"] = screened_text(
                    f"Question {row + 1}",
                    max_length=LONGEST_QUESTION,
                    rows=1,
                    hint="" if row else "Such as: why do pupils skip words they do not know?",
                )
            self.fields[f"explained_{row}"] = whole_number("Could explain it", "", "")
            self.fields[f"explained_{row}"].required = False
            if row < len(asked):
                self.initial[f"asks_{row}"] = asked[row]
                self.initial[f"explained_{row}"] = counts.get(asked[row])

    def lines(self) -> Iterator[tuple[str, forms.BoundField | None, forms.BoundField]]:
        """The question as words or as a box, and its count."""
        for row in self.rows:
            question = self.fixed[row] if self.fixed else ""
            box = None if self.fixed else self[f"asks_{row}"]
            yield question, box, self[f"explained_{row}"]

    def clean_on(self) -> dt.date | None:
        day: dt.date | None = self.cleaned_data["on"]
        if day is not None and not self.first_day <= day <= self.last_day:
            raise forms.ValidationError(
                f"Choose a day from {long_date(self.first_day)} to {long_date(self.last_day)}."
            )
        return day

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        answers = self.answers()
        if not answers and not self.errors:
            self.add_error("asks_0", "Write at least one question.")
        elif len({one.asks for one in answers}) < len(answers):
            self.add_error(None, "Two questions are the same. Ask each once.")
        has_count = any(one.explained is not None for one in answers)
        if has_count and cleaned.get("n") is None and "n" not in self.errors:
            self.add_error("n", "Say how many took part.")
        elif cleaned.get("n") is not None:
            self._need_every_count(answers)
            if cleaned.get("on") is None and "on" not in self.errors:
                self.add_error("on", "Say on which day it was.")
        return cleaned

    def answers(self) -> list[Answered]:
        cleaned = self.cleaned_data
        found = []
        for row in self.rows:
            asks = self.fixed[row] if self.fixed else cleaned.get(f"asks_{row}", "").strip()
            if asks:
                found.append(Answered(" ".join(asks.split()), cleaned.get(f"explained_{row}")))
        return found

    def _need_every_count(self, answers: Sequence[Answered]) -> None:
        for row in self.rows:
            name = f"explained_{row}"
            asks = self.fixed[row] if self.fixed else self.cleaned_data.get(f"asks_{row}", "")
            if asks and self.cleaned_data.get(name) is None and name not in self.errors:
                self.add_error(name, "How many could explain it? None is a figure too: write 0.")
            elif not asks and self.cleaned_data.get(name) is not None:
                self.add_error(name, "There is a count here without a question.")

    def replace_version(self, version: int) -> None:
        self.data = with_value(self.data, "version", str(version))
