"""Parses what a plan of the year is asked for: parts, limits, what stays as it is."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django import forms

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import day_and_date
from goldenthread.people.public import Person, Team
from goldenthread.planner.wishes import Matter, Part, Wishes, WishesNotUnderstood
from goldenthread.practice.public import Coach, CoachingPair
from goldenthread.programmes.public import Activity, Programme
from goldenthread.proposals.types import LEAST_SECONDS, MOST_SECONDS, USUAL_SECONDS
from goldenthread.snapshot.readings.coaching import OPEN
from goldenthread.snapshot.words import ActivityState, Weekday

PARTS = (
    (Part.SLOTS, "Coaching and regular times: who coaches whom and when, and each team's slot"),
    (Part.WEAVE, "Dates: sessions in sequence, followed up in each team and by each person"),
    (Part.VISITS, "Triads, visits and lesson study: who, where, when, and who takes the class"),
)
WEEKDAYS = tuple((str(day), str(day).capitalize()) for day in Weekday)
FIXED_COACHES = 3
TO_COME = (ActivityState.PLANNED, ActivityState.SLOT)


def _number(label: str, most: int, hint: str = "", *, least: int = 0, required: bool = True) -> Any:
    words = f"Enter a number from {least} to {most:,}."
    return forms.IntegerField(
        label=label,
        help_text=hint,
        min_value=least,
        max_value=most,
        required=required,
        widget=forms.NumberInput({"inputmode": "numeric"}),
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), words),
    )


class PlanForm(forms.Form):
    """`order` is kept by the page in hidden fields and moved by its buttons."""

    parts = forms.MultipleChoiceField(
        label="What is to be planned?",
        choices=[(str(part), words) for part, words in PARTS],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one part."},
    )
    evening_weekdays = forms.MultipleChoiceField(
        label="On which evenings may sessions be?",
        help_text="Tick none to plan nothing new after school.",
        choices=WEEKDAYS,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    most_evenings_a_week = _number("Evenings a week for each person, at most", 5)
    most_share_percent = _number(
        "Required of part-timers, at most this percentage of their share",
        500,
        "The share is what full-time colleagues give, by contract. What is above it they catch up "
        "on in twenty minutes with a partner.",
        least=100,
    )
    most_covers_a_day = _number(
        "Lessons covered a day, at most", 200, "With 0, no lesson is covered."
    )
    most_covers_a_week = _number(
        "Lessons covered a week, at most", 1000, "Empty: as many as the days allow.", required=False
    )
    most_covers_a_person = _number("Lessons covered for one person in a half-term, at most", 200)
    keep_coaches = forms.BooleanField(label="Everybody keeps the coach they have", required=False)
    triads_for = forms.MultipleChoiceField(
        label="Form triads for", widget=forms.CheckboxSelectMultiple, required=False
    )
    fixed_teams = forms.MultipleChoiceField(
        label="Teams whose regular time stays",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    fixed_sessions = forms.MultipleChoiceField(
        label="Sessions whose date stays", widget=forms.CheckboxSelectMultiple, required=False
    )
    seconds = _number(
        "Seconds to plan for",
        MOST_SECONDS,
        "A minute is enough for most schools. It ends sooner where the best is found.",
        least=LEAST_SECONDS,
    )

    def __init__(
        self,
        data: Any = None,
        *,
        year: SchoolYear,
        today: dt.date,
        wishes: Wishes | None = None,
        **kwargs: Any,
    ) -> None:
        """`wishes` are those asked for last: a second plan begins where the first was."""
        asked = wishes or Wishes()
        kwargs.setdefault("initial", _initial(asked))
        super().__init__(data, **kwargs)
        self._pairs = {
            pair.coachee.key: pair.coach.key
            for pair in CoachingPair.objects.filter(
                school=year.school, year=year, state__in=sorted(OPEN)
            ).select_related("coach", "coachee")
        }
        staff = Person.objects.filter(school=year.school, left_on=None).order_by("name", "key")
        people = [(one.key, one.name) for one in staff]
        coaches = set(
            Coach.objects.filter(school=year.school, year=year).values_list("key", flat=True)
        )
        coached = [("", "Nobody"), *people]
        if self._pairs and self._pairs.items() <= asked.pinned_coaches.items():
            self.initial["keep_coaches"] = True
        fixed = [pin for pin in asked.pinned_coaches.items() if pin not in self._pairs.items()]
        for number, (coachee, coach) in enumerate(fixed[:FIXED_COACHES], start=1):
            self.initial[f"coachee_{number}"] = coachee
            self.initial[f"coach_{number}"] = coach
        coaching = [("", "Choose a coach"), *(one for one in people if one[0] in coaches)]
        for number in range(1, FIXED_COACHES + 1):
            self.fields[f"coachee_{number}"] = forms.ChoiceField(
                label=f"Coachee {number}", choices=coached, required=False
            )
            self.fields[f"coach_{number}"] = forms.ChoiceField(
                label=f"Coach {number}", choices=coaching, required=False
            )
        self._choices("triads_for", Programme, year, lambda one: (one.key, one.title))
        teams = Team.objects.filter(school=year.school).exclude(slot="").order_by("name")
        self.fields["fixed_teams"].choices = [  # type: ignore[attr-defined]
            (team.key, f"{team.name}: {team.slot}") for team in teams
        ]
        sessions = Activity.objects.filter(
            school=year.school, year=year, on__gte=today, state__in=sorted(TO_COME)
        ).order_by("on", "title", "key")
        self.fields["fixed_sessions"].choices = [  # type: ignore[attr-defined]
            (one.key, f"{day_and_date(one.on)}: {one.title}") for one in sessions
        ]
        self.order = _order_of(data) or asked.order

    def _choices(self, name: str, model: Any, year: SchoolYear, words: Any) -> None:
        rows = model.objects.filter(school=year.school, year=year).order_by("title")
        self.fields[name].choices = [words(one) for one in rows]  # type: ignore[attr-defined]

    def moved(self, matter: str, by: int) -> tuple[Matter, ...]:
        """The order with one matter a place up (-1) or down (1); the first never moves."""
        order = list(self.order)
        place = order.index(Matter(matter)) if matter in set(Matter) else 0
        there = place + by
        if place > 0 and 0 < there < len(order):
            order[place], order[there] = order[there], order[place]
        self.order = tuple(order)
        return self.order

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        pins = dict(self._pairs) if given.get("keep_coaches") else {}
        for number in range(1, FIXED_COACHES + 1):
            coachee, coach = given.get(f"coachee_{number}"), given.get(f"coach_{number}")
            if coachee and not coach:
                self.add_error(f"coach_{number}", "Choose the coach, or nobody to be coached.")
            elif coachee and coachee == coach:
                self.add_error(f"coach_{number}", "Nobody coaches themselves. Choose another.")
            elif coachee and coach:
                pins[coachee] = coach
        if not self.errors:
            try:
                given["wishes"] = self._wishes(given, pins)
            except WishesNotUnderstood as refusal:
                self.add_error(None, str(refusal))
        return given

    def _wishes(self, given: Mapping[str, Any], pins: Mapping[str, str]) -> Wishes:
        rows = [("teams", key) for key in given["fixed_teams"]]
        rows += [("activities", key) for key in given["fixed_sessions"]]
        return Wishes(
            parts=frozenset(map(Part, given["parts"])),
            order=self.order,
            evening_weekdays=tuple(given["evening_weekdays"]),
            most_evenings_a_week=given["most_evenings_a_week"],
            most_share_percent=given["most_share_percent"],
            most_covers_a_day=given["most_covers_a_day"],
            most_covers_a_week=given["most_covers_a_week"],
            most_covers_a_person=given["most_covers_a_person"],
            pinned_coaches=pins,
            pinned_rows=frozenset(rows),
            triads_for=frozenset(given["triads_for"]),
        )


class WhatIfForm(forms.Form):
    """One more coach: who, and the time that would be protected for it."""

    person = forms.ChoiceField(
        label="Who would coach?",
        error_messages={"required": "Choose somebody.", "invalid_choice": "Choose somebody."},
    )
    minutes = _number("Protected minutes a fortnight", 1200, least=10)

    def __init__(self, data: Any = None, *, year: SchoolYear, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"minutes": 120})
        super().__init__(data, **kwargs)
        staff = Person.objects.filter(school=year.school, left_on=None).order_by("name", "key")
        people = [("", "Choose somebody"), *((one.key, one.name) for one in staff)]
        self.fields["person"].choices = people  # type: ignore[attr-defined]


def _initial(asked: Wishes) -> dict[str, Any]:
    fixed: dict[str, list[str]] = {"teams": [], "activities": []}
    for table, key in sorted(asked.pinned_rows):
        fixed.setdefault(table, []).append(key)
    initial = {
        "parts": [str(part) for part in asked.parts],
        "evening_weekdays": list(asked.evening_weekdays),
        "triads_for": list(asked.triads_for),
        "fixed_teams": fixed["teams"],
        "fixed_sessions": fixed["activities"],
        "seconds": USUAL_SECONDS,
    }
    for name in (
        *("most_evenings_a_week", "most_share_percent", "most_covers_a_day"),
        *("most_covers_a_week", "most_covers_a_person"),
    ):
        initial[name] = getattr(asked, name)
    return initial


def _order_of(data: Any) -> tuple[Matter, ...] | None:
    """The order in the page's hidden fields; None where it is not whole."""
    told = data.getlist("order") if data is not None else []
    if sorted(told) != sorted(Matter) or told[0] != Matter.LEFT_OUT:
        return None
    return tuple(map(Matter, told))
