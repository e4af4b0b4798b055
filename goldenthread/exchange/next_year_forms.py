"""Parses the dates of a coming year, and what of this year goes on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from django import forms
from django.forms import BaseFormSet

from goldenthread.accounts import public as accounts
from goldenthread.kernel.short_names import short_name
from goldenthread.planner.next_year.choices import Choices
from goldenthread.planner.next_year.mistakes import (
    MOST_HALF_TERMS,
    MOST_MINUTES_A_DAY,
    MOST_STAFF_DAYS,
)
from goldenthread.planner.next_year.next_dates import NextDates
from goldenthread.planner.next_year.on_offer import OFFERED, Offer, OnOffer
from goldenthread.snapshot.records import SpecialDay, Term
from goldenthread.snapshot.words import DayKind, TermName
from goldenthread.ui.forms import DateField
from goldenthread.ui.templatetags.ui import ErrorLine

BLANK_DAYS = 2
# What each field of the choices is called on the page, and what becomes of what is ticked.
GROUPS: Mapping[str, tuple[str, str]] = {
    "priorities": ("Priorities", "They go on as agreed, with their need and their measures."),
    "programmes": (
        "Programmes",
        "They go on as designs: their units wait for dates, and evenings for all staff are "
        "planned again.",
    ),
    "meetings": ("Regular slots and meetings", "Their dates are kept, their content is open."),
    "sessions": (
        "Sessions on INSET days",
        "What is ticked is planned again on the same INSET day.",
    ),
    "events": (
        "Dates in the calendar",
        "They keep their weekday, in the same half-term where it has room.",
    ),
    "pairs": (
        "Coaching pairs",
        "Both are asked anew. What they wrote stays theirs, in the year in which they wrote it.",
    ),
    "peer_groups": ("Pairs and triads of colleagues", "They go on as they are."),
}
WHOLE_MINUTES = f"Write whole minutes from 0 to {MOST_MINUTES_A_DAY}."
STANDARD_HALF_TERMS = tuple((term, half) for term in TermName for half in (1, 2))


class HalfTermForm(forms.Form):
    """An empty row is no half-term; what is written of one must be the whole of it."""

    key = forms.CharField(max_length=80, required=False, widget=forms.HiddenInput)
    name = forms.CharField(
        label="Name", max_length=40, required=False, widget=forms.TextInput(attrs={"size": 14})
    )
    term = forms.ChoiceField(
        label="Term",
        choices=[("", "–"), *((term.value, accounts.label(term)) for term in TermName)],
        required=False,
    )
    starts_on = DateField(label="First day", required=False)
    ends_on = DateField(label="Last day", required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.is_blank(cleaned):
            return cleaned
        wanted = {
            "name": "Give the half-term a name, for example Autumn 1.",
            "term": "Choose the term that it is half of.",
            "starts_on": "Enter its first day, for example 2 September 2027.",
            "ends_on": "Enter its last day, for example 22 October 2027.",
        }
        for name, sentence in wanted.items():
            if not cleaned.get(name) and name not in self.errors:
                self.add_error(name, sentence)
        return cleaned

    def is_blank(self, cleaned: dict[str, Any]) -> bool:
        written = ("starts_on", "ends_on")
        return not any(cleaned.get(name) or name in self.errors for name in written)


class StaffDayForm(forms.Form):
    """A day without a date is no INSET day."""

    on = DateField(label="Day", required=False)
    kind = forms.ChoiceField(
        label="Kind",
        choices=[(DayKind.INSET.value, "INSET day"), (DayKind.TRUST_DAY.value, "Trust day")],
        required=False,
    )
    minutes = forms.IntegerField(
        label="Minutes",
        min_value=0,
        max_value=MOST_MINUTES_A_DAY,
        required=False,
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"),
            f"Write whole minutes from 0 to {MOST_MINUTES_A_DAY}.",
        ),
    )
    note = forms.CharField(
        label="Note", max_length=300, required=False, widget=forms.TextInput(attrs={"size": 18})
    )


class WeekForm(forms.Form):
    week_a_starts_on = DateField(
        label="Week A begins on Monday",
        required=False,
        help_text="Empty: the first full week of pupils is week A.",
    )


HalfTermFormSet = forms.formset_factory(
    HalfTermForm, extra=1, max_num=MOST_HALF_TERMS, absolute_max=MOST_HALF_TERMS + 1
)
StaffDayFormSet = forms.formset_factory(
    StaffDayForm, extra=BLANK_DAYS, max_num=MOST_STAFF_DAYS, absolute_max=MOST_STAFF_DAYS + 2
)


@dataclass(frozen=True, slots=True)
class Group:
    """What may be ticked of one kind, and the keys of what is."""

    name: str
    title: str
    about: str
    offers: tuple[Offer, ...]
    ticked: tuple[str, ...]


class NextYearForms:
    """The whole of the three steps. Without `data`, everything as it is proposed.

    Each page carries what the other two hold, so nothing is stored until the year is made.
    """

    def __init__(self, dates: NextDates, offers: OnOffer, data: Any = None) -> None:
        self.was_ticked = data is not None and "ticked" in data
        self.terms: BaseFormSet[Any] = HalfTermFormSet(
            data, prefix="terms", initial=list(_rows_of_terms(dates.terms))
        )
        self.days: BaseFormSet[Any] = StaffDayFormSet(
            data, prefix="days", initial=[_as_row(day) for day in dates.days]
        )
        self.week = WeekForm(data, initial={"week_a_starts_on": dates.week_a_starts_on})
        self.ticked: dict[str, frozenset[str]] = {
            name: frozenset(data.getlist(name))
            if self.was_ticked
            else frozenset(offer.key for offer in getattr(offers, name) if offer.is_usual)
            for name in OFFERED
        }
        self.groups = tuple(
            Group(name, title, about, getattr(offers, name), tuple(sorted(self.ticked[name])))
            for name, (title, about) in GROUPS.items()
        )

    @property
    def can_be_read(self) -> bool:
        """Whether every day that was written is a day."""
        return all([self.terms.is_valid(), self.days.is_valid(), self.week.is_valid()])

    @property
    def errors(self) -> tuple[ErrorLine, ...]:
        """What cannot be read, each line with its field."""
        found = [
            ErrorLine(str(error), form[name].id_for_label)
            for form in (*self.terms, *self.days, self.week)
            for name, errors in form.errors.items()
            for error in errors
        ]
        loose = [*self.terms.non_form_errors(), *self.days.non_form_errors()]
        return (*found, *(ErrorLine(str(error), "") for error in loose))

    @property
    def choices(self) -> Choices:
        """What was chosen; only where it `can_be_read`."""
        return Choices(
            tuple(self._terms()),
            tuple(self._days()),
            self.week.cleaned_data.get("week_a_starts_on"),
            **self.ticked,
        )

    def _terms(self) -> Iterator[Term]:
        taken: set[str] = set()
        for form in self.terms:
            told = form.cleaned_data
            if told and not form.is_blank(told):
                key = short_name(told["key"] or told["name"], taken)
                taken.add(key)
                yield Term(
                    id=key,
                    term=TermName(told["term"]),
                    name=told["name"],
                    starts_on=told["starts_on"],
                    ends_on=told["ends_on"],
                )

    def _days(self) -> Iterator[SpecialDay]:
        for form in self.days:
            told = form.cleaned_data
            if told.get("on"):
                yield SpecialDay(
                    on=told["on"],
                    kind=DayKind(told["kind"] or DayKind.INSET),
                    minutes=told["minutes"],
                    note=told["note"],
                )


def _rows_of_terms(terms: tuple[Term, ...]) -> Iterator[dict[str, str | date]]:
    """The half-terms, or the usual six without dates where this year has none."""
    for row in terms:
        told = {field.name: getattr(row, field.name) for field in fields(row)}
        yield {"key": told.pop("id"), **told}
    if not terms:
        for term, half in STANDARD_HALF_TERMS:
            yield {
                "key": f"{term}-{half}",
                "term": term,
                "name": f"{accounts.label(term)} {half}",
            }


def _as_row(day: SpecialDay) -> dict[str, Any]:
    return {field.name: getattr(day, field.name) for field in fields(day)}
