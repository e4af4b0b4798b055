"""Forms of coaching: arranging pairs, the phases of a cycle, sharing a summary."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from django import forms

from goldenthread.accounts.public import words
from goldenthread.people.public import Person
from goldenthread.practice.coaching_presets import PRESETS
from goldenthread.practice.models.pair_agreement import Preset
from goldenthread.practice.queries.coach_choices import CoachChoice
from goldenthread.practice.queries.coaching_dates import NextDates
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import Spectrum
from goldenthread.ui.forms import DateField
from goldenthread.ui.screened_field import screened_text

PRESET_CHOICES = [
    (preset.value, ", ".join(each.heading for each in phases.values()))
    for preset, phases in PRESETS.items()
]
CADENCES = [(1, "Every week"), (2, "Every two weeks"), (3, "Every three weeks"), (4, "Monthly")]
SHORT, LINE = 40, 200


def coach_field(choices: Sequence[CoachChoice]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label="Coach",
        choices=[(choice.person.key, choice.words) for choice in choices],
        widget=forms.RadioSelect,
        error_messages={
            "required": "Choose who coaches.",
            "invalid_choice": "Choose a coach from the list; it may have changed just now.",
        },
    )


class ChooseCoacheeForm(forms.Form):
    """The first question of an offer: who is coached. The coaches depend on it."""

    coachee = forms.ChoiceField(
        label="Who is coached",
        error_messages={
            "required": "Choose who is coached.",
            "invalid_choice": "Choose somebody from the list.",
        },
    )

    def __init__(self, data: Any = None, *, staff: Iterable[Person]) -> None:
        super().__init__(data)
        self.fields["coachee"].choices = [  # type: ignore[attr-defined]
            ("", "Choose"),
            *((person.key, person.name) for person in staff),
        ]


class OfferForm(forms.Form):
    """The terms of an offer."""

    cadence_weeks = forms.TypedChoiceField(
        label="How often", choices=CADENCES, coerce=int, initial=2
    )
    spectrum = forms.ChoiceField(
        label="Kind of coaching",
        choices=words(Spectrum),
        initial=Spectrum.BALANCED,
        help_text="From reflective, without content, to expert, with content.",
    )
    preset = forms.ChoiceField(
        label="Phases of a cycle",
        choices=PRESET_CHOICES,
        initial=Preset.LOOK_AND_MODEL,
        widget=forms.RadioSelect,
    )
    programme = forms.ChoiceField(label="Programme it serves", required=False)

    def __init__(
        self, data: Any = None, *, choices: Sequence[CoachChoice], programmes: Iterable[Programme]
    ) -> None:
        super().__init__(data)
        self.fields["coach"] = coach_field(choices)
        self.order_fields(["coach"])
        self.fields["programme"].choices = [  # type: ignore[attr-defined]
            ("", "None"),
            *((one.key, f"{one.code} {one.title}") for one in programmes),
        ]


class HandOverForm(forms.Form):
    """Who takes over, and a thank-you if one wants to."""

    def __init__(self, data: Any = None, *, choices: Sequence[CoachChoice], is_party: bool) -> None:
        super().__init__(data)
        self.fields["coach"] = coach_field(choices)
        if is_party:
            self.fields["thanks"] = thanks_field()


class EndForm(forms.Form):
    def __init__(self, data: Any = None, *, is_party: bool) -> None:
        super().__init__(data)
        if is_party:
            self.fields["thanks"] = thanks_field()


def thanks_field() -> forms.Field:
    return screened_text(
        "Thank-you", max_length=LINE * 2, hint="For the two of you; nobody else reads it.", rows=2
    )


class AgreementForm(forms.Form):
    """How the two work together."""

    preset = forms.ChoiceField(
        label="Phases of a cycle", choices=PRESET_CHOICES, widget=forms.RadioSelect
    )
    contract = screened_text(
        "What we have agreed",
        max_length=600,
        hint="Such as when we talk, what stays between us. For the two of you.",
    )
    opened = forms.CharField(widget=forms.HiddenInput, required=False)


class LookForm(forms.Form):
    class_label = forms.CharField(
        label="Class", max_length=SHORT, required=False, widget=forms.TextInput({"size": 10})
    )
    fact = screened_text(
        "A fact about pupils",
        max_length=LINE,
        hint="What pupils did or said. Classes and letters, not names.",
        rows=2,
    )
    other_fact = screened_text("Another", max_length=LINE, hint="Only if there is one.", rows=2)
    opened = forms.CharField(widget=forms.HiddenInput, required=False)

    def words(self) -> dict[str, str]:
        typed = self.cleaned_data
        facts = (" ".join(typed[name].split()) for name in ("fact", "other_fact"))
        return {
            "class_label": " ".join(typed["class_label"].split()),
            "facts": "\n".join(fact for fact in facts if fact),
        }


class PraiseForm(forms.Form):
    praise = screened_text(
        "One line",
        max_length=LINE,
        hint="What the teacher did, and what it did for pupils.",
        rows=2,
    )
    opened = forms.CharField(widget=forms.HiddenInput, required=False)

    def words(self) -> dict[str, str]:
        return {"praise": self.cleaned_data["praise"].strip()}


class ModelForm(forms.Form):
    model = screened_text(
        "What you looked at", max_length=LINE, hint="A clip, a script, a piece of work.", rows=2
    )
    adaptation = screened_text(
        "What has to be different here", max_length=LINE, hint="For this class.", rows=2
    )
    opened = forms.CharField(widget=forms.HiddenInput, required=False)

    def words(self) -> dict[str, str]:
        return {name: self.cleaned_data[name].strip() for name in ("model", "adaptation")}


class NameForm(forms.Form):
    what = screened_text(
        "The step",
        max_length=LINE,
        hint="In the teacher's own words. Small enough for a week.",
        rows=2,
    )
    when = forms.CharField(label="When in the lesson", max_length=80, required=False)
    class_label = forms.CharField(
        label="With which class",
        max_length=SHORT,
        required=False,
        widget=forms.TextInput({"size": 10}),
    )
    opened = forms.CharField(widget=forms.HiddenInput, required=False)

    def words(self) -> dict[str, str]:
        return {
            name: " ".join(self.cleaned_data[name].split())
            for name in ("what", "when", "class_label")
        }


class OtherDatesForm(forms.Form):
    """Another day than those proposed."""

    look_on = DateField(
        label="Next look",
        error_messages={"required": "Enter the day of the next look, such as 22 February 2027."},
    )
    look_period = forms.ChoiceField(label="Period of the look", required=False)
    talk_on = DateField(label="Next talk", required=False)
    talk_period = forms.ChoiceField(label="Period of the talk", required=False)

    def __init__(self, data: Any = None, *, periods: Iterable[str], initial: Any = None) -> None:
        super().__init__(data, initial=initial, prefix="other")
        choices = [("", "Not in a period"), *((period, period) for period in periods)]
        for name in ("look_period", "talk_period"):
            self.fields[name].choices = choices  # type: ignore[attr-defined]

    def dates(self) -> NextDates:
        cleaned = self.cleaned_data
        return NextDates(
            cleaned["look_on"], cleaned["look_period"], cleaned["talk_on"], cleaned["talk_period"]
        )


class StartForm(forms.Form):
    """On which day the coach looked, where that is not today."""

    on = DateField(label="Day of the look", required=False)

    def day(self, today: dt.date) -> dt.date:
        return self.cleaned_data["on"] or today


class ShareForm(forms.Form):
    """One summary and who sees it."""

    shown_to = forms.ChoiceField(
        label="Who may read it",
        error_messages={
            "required": "Choose who may read it.",
            "invalid_choice": "Choose somebody from the list.",
        },
    )
    summary = screened_text(
        "Summary",
        max_length=1500,
        required=True,
        when_empty="Write what they may read.",
        hint="Change it as you like: only what stands here is shown. Classes, not names of pupils.",
        rows=8,
    )

    def __init__(
        self, data: Any = None, *, people: Sequence[tuple[str, Any]], initial: Any
    ) -> None:
        super().__init__(data, initial=initial)
        self.fields["summary"].error_messages["required"] = "Write what you want to show."
        self.fields["shown_to"].choices = [("", "Choose"), *people]  # type: ignore[attr-defined]
