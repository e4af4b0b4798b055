"""Parses proposals, their answers, innovation weeks and the lines in them."""

import datetime as dt
from typing import Any

from django import forms

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import long_date
from goldenthread.priorities.models.innovation_try import TryOutcome
from goldenthread.priorities.models.proposal import ProposalKind
from goldenthread.priorities.note_forms import TOKEN, new_token
from goldenthread.ui.forms import DateField
from goldenthread.ui.screened_field import screened_text

KINDS = {
    ProposalKind.IDEA: "An idea for the plan",
    ProposalKind.FORUM_SLOT: "A 15-minute slot at the next forum",
    ProposalKind.INNOVATION: "An idea for an innovation week",
}
OUTCOMES = {
    TryOutcome.WORKED: "It worked",
    TryOutcome.PARTLY: "In part",
    TryOutcome.DID_NOT_WORK: "It did not work",
}
YES, NOT_NOW = "yes", "not-now"


class ProposalForm(forms.Form):
    kind = forms.ChoiceField(
        label="What is it?",
        choices=[(kind.value, words) for kind, words in KINDS.items()],
        widget=forms.RadioSelect,
    )
    title = forms.CharField(
        label="In a few words",
        max_length=120,
        error_messages={"required": "Say in a few words what you propose."},
    )
    why = screened_text("What would be better, and for whom?", max_length=600)
    token = forms.RegexField(TOKEN, widget=forms.HiddenInput)

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, initial={"token": new_token(), "kind": ProposalKind.IDEA.value})


class ProposalAnswerForm(forms.Form):
    outcome = forms.ChoiceField(
        label="Your answer",
        choices=[(YES, "Yes, on a day"), (NOT_NOW, "Not now, because …")],
        widget=forms.RadioSelect,
    )
    happens_on = DateField(label="On which day?", required=False)
    words = screened_text(
        "In words", max_length=300, hint="Everybody on the staff can read it. “Not now” needs why."
    )

    def __init__(self, data: Any = None, *, year: SchoolYear, initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        self.year = year

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        outcome, day = cleaned.get("outcome"), cleaned.get("happens_on")
        if outcome == YES and "happens_on" not in self.errors:
            if day is None:
                self.add_error("happens_on", "Enter the day, for example 2 March 2027.")
            elif not in_year(day, self.year):
                self.add_error("happens_on", outside(day, self.year))
        if outcome == NOT_NOW and not cleaned.get("words") and "words" not in self.errors:
            self.add_error("words", "Say why not now: whoever proposed it reads this.")
        return cleaned


class WeekForm(forms.Form):
    title = forms.CharField(
        label="What do you call it?",
        max_length=120,
        error_messages={"required": "Give the week a name."},
    )
    starts_on = DateField(label="First day")
    ends_on = DateField(label="Last day")

    def __init__(self, data: Any = None, *, year: SchoolYear, initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        self.year = year

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, last = cleaned.get("starts_on"), cleaned.get("ends_on")
        for name, day in (("starts_on", first), ("ends_on", last)):
            if day and not in_year(day, self.year):
                self.add_error(name, outside(day, self.year))
        if first and last and last < first:
            self.add_error("ends_on", "The last day comes before the first. Swap them.")
        return cleaned


class TryForm(forms.Form):
    will_try = forms.CharField(
        label="What will you try?",
        max_length=200,
        error_messages={"required": "Say what you will try."},
    )
    outcome = forms.ChoiceField(
        label="Afterwards: what came of it?",
        choices=[(outcome.value, words) for outcome, words in OUTCOMES.items()],
        required=False,
        widget=forms.RadioSelect,
    )
    learnt = screened_text("What did you learn?", max_length=300, rows=2)


def in_year(day: dt.date, year: SchoolYear) -> bool:
    return year.starts_on <= day <= year.ends_on


def outside(day: dt.date, year: SchoolYear) -> str:
    return (
        f"{long_date(day)} lies outside {year.label}. Choose a day from "
        f"{long_date(year.starts_on)} to {long_date(year.ends_on)}."
    )
