"""Parses what people write about a programme, its units and what was decided."""

from typing import Any

from django import forms

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person, Team
from goldenthread.priorities.public import Priority, TargetGroup
from goldenthread.programmes.models import EvidenceCard, Programme, Technique, Unit
from goldenthread.programmes.types import MECHANISM_GROUPS, MECHANISMS
from goldenthread.snapshot import records
from goldenthread.snapshot.words import AudienceGroup, DecisionKind
from goldenthread.ui.record_fields import field_of, in_capital
from goldenthread.ui.row_form import RowForm, Sections
from goldenthread.ui.screened_field import screened_text

TO_DESIGN = "Needed before the design is done."

MECHANISM_CHOICES = [
    (name, [(code, text) for code, text in MECHANISMS.items() if code.startswith(letter)])
    for letter, name in MECHANISM_GROUPS
]


def choice(label: str, *, empty: str = "None", help_text: str = "") -> Any:
    """A reference; which rows may be chosen is set when the year is known."""
    return forms.ModelChoiceField(
        Person.objects.none(), label=label, required=False, empty_label=empty, help_text=help_text
    )


def mechanism_choice(help_text: str) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label="What makes it work?",
        choices=MECHANISM_CHOICES,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=help_text,
    )


def offer(form: forms.Form, name: str, rows: Any) -> None:
    """Set what may be chosen in a reference."""
    field = form.fields[name]
    assert isinstance(field, forms.ModelChoiceField)
    field.queryset = rows


def people_of(year: SchoolYear) -> Any:
    return Person.objects.filter(school=year.school, left_on__isnull=True).order_by("name")


class ProgrammeForm(RowForm):
    title = field_of(records.Programme, "title")
    code = field_of(
        records.Programme,
        "code",
        "Letters for pictures",
        required=False,
        help_text="Such as PR1. Left empty, the next free one is taken.",
        widget=forms.TextInput(attrs={"size": 6}),
    )
    priority = choice("Which priority does it serve?", empty="None yet")
    aim = field_of(records.Programme, "aim", "What will staff learn to do?")
    rationale = field_of(records.Programme, "rationale", "Why this way?")
    ambition = field_of(
        records.Programme,
        "ambition",
        "How deep should the learning go?",
        help_text="From having heard of it to using it fluently; deeper takes much longer.",
    )
    scope = field_of(records.Programme, "scope", "One narrow aim, or general practice?")
    lead = choice("Who leads it?", empty="Nobody yet")
    starts_on = field_of(records.Programme, "starts_on")
    ends_on = field_of(records.Programme, "ends_on")
    target_group = choice(
        "Which pupils is it for?",
        empty="Those of its priority",
        help_text="Needed before it is ready to start.",
    )
    mandatory = field_of(records.Programme, "mandatory", "Everybody it is for must take part")
    input_minutes = field_of(
        records.Programme,
        "input_minutes",
        "Input",
        help_text="For each participant over the whole programme, such as 6 h or 90 min. "
        + TO_DESIGN,
    )
    practice_minutes = field_of(records.Programme, "practice_minutes", "Practice in class")
    collaboration_minutes = field_of(
        records.Programme, "collaboration_minutes", "Work with colleagues"
    )
    coaching_minutes = field_of(records.Programme, "coaching_minutes", "Coaching")
    review_minutes = field_of(records.Programme, "review_minutes", "Review")
    mechanisms = mechanism_choice(
        f"At least one of each group makes a balanced design. {TO_DESIGN}"
    )
    evidence_card = choice("Which evidence does it stand on?", help_text=TO_DESIGN)
    pilot_evaluated = field_of(
        records.Programme, "pilot_evaluated", "It was piloted, and the pilot evaluated"
    )
    demands = field_of(records.Programme, "demands", "What does it ask for in the school day?")
    protected_minutes = field_of(
        records.Programme, "protected_minutes", "Time protected for that, for each participant"
    )
    cover_tokens = field_of(records.Programme, "cover_tokens", "Cover tokens set aside")
    recording_minutes_a_week = field_of(
        records.Programme,
        "recording_minutes_a_week",
        "Minutes of recording it requires a week",
    )
    consultation_note = field_of(records.Programme, "consultation_note")

    sections: Sections = (
        ("What it is", ("title", "code", "priority", "aim", "rationale")),
        ("How deep, how long", ("ambition", "scope", "lead", "starts_on", "ends_on")),
        ("For whom", ("target_group", "mandatory")),
        (
            "Planned time for each participant",
            (
                "input_minutes",
                "practice_minutes",
                "collaboration_minutes",
                "coaching_minutes",
                "review_minutes",
            ),
        ),
        ("Why it should work", ("mechanisms", "evidence_card", "pilot_evaluated")),
        (
            "What it costs people",
            (
                "demands",
                "protected_minutes",
                "cover_tokens",
                "recording_minutes_a_week",
                "consultation_note",
            ),
        ),
    )

    def __init__(self, data: Any = None, *, row: Programme, year: SchoolYear) -> None:
        super().__init__(data, row=row)
        offer(self, "priority", Priority.objects.filter(year=year).order_by("code"))
        offer(self, "lead", people_of(year))
        offer(self, "target_group", TargetGroup.objects.filter(year=year).order_by("label"))
        offer(self, "evidence_card", EvidenceCard.objects.filter(school=year.school))

    def clean_code(self) -> str:
        code: str = self.cleaned_data["code"].strip()
        if not code and self.row.pk is not None:
            return str(self.stored["code"])
        others = Programme.objects.filter(year=getattr(self.row, "year", None), code=code)
        other = others.exclude(pk=self.row.pk).first() if code else None
        if other is not None:
            raise forms.ValidationError(
                f"“{other.title}” has the letters {code}. Use others, or leave this empty."
            )
        return code

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        starts_on, ends_on = cleaned.get("starts_on"), cleaned.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", "The last day lies before the first. Change one of them.")
        return cleaned


class UnitForm(RowForm):
    big_idea = field_of(
        records.Unit,
        "big_idea",
        "What is the one idea?",
        help_text="One thing that people will be able to say or do after it.",
    )
    requires = choice("Which unit must come before?")
    technique = choice("Which technique does it teach?")

    def __init__(self, data: Any = None, *, row: Unit, programme: Programme) -> None:
        super().__init__(data, row=row)
        units = Unit.objects.filter(programme=programme).exclude(pk=row.pk)
        offer(self, "requires", units.order_by("position", "key"))
        offer(self, "technique", Technique.objects.filter(school=programme.school).order_by("name"))


class AudienceForm(forms.Form):
    """One of the three: a staff group, a team or a person."""

    group = forms.ChoiceField(
        label="A staff group",
        choices=[("", "None"), *((group.value, in_capital(group)) for group in AudienceGroup)],
        required=False,
    )
    team = choice("Or a team")
    person = choice("Or one person", empty="Nobody")

    def __init__(self, data: Any = None, *, year: SchoolYear) -> None:
        super().__init__(data)
        offer(self, "team", Team.objects.filter(school=year.school).order_by("name"))
        offer(self, "person", people_of(year))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        chosen = [name for name in ("group", "team", "person") if cleaned.get(name)]
        if len(chosen) != 1 and not self.errors:
            raise forms.ValidationError(
                "Choose a staff group, a team or a person: one of the three, and more one by one."
            )
        return cleaned


# What each of the four says at a mid-point as well as at the end.
DECISIONS = (
    (DecisionKind.ADOPT, "Adopt: it goes on as it is"),
    (DecisionKind.ADAPT, "Adapt: it goes on, changed by what was seen"),
    (DecisionKind.EXTEND, "Extend: to more people, or for longer"),
    (DecisionKind.STOP, "Stop: it ends, and we say what we learnt"),
)
BEFORE_THE_NOTE = " Next version: "


class DecisionForm(forms.Form):
    kind = forms.ChoiceField(
        label="What follows?",
        choices=[(kind.value, words) for kind, words in DECISIONS],
        help_text="All four are good decisions.",
        widget=forms.RadioSelect,
    )
    reason = screened_text(
        "Why?",
        max_length=400,
        required=True,
        rows=2,
        hint="A sentence is enough.",
        when_empty="A decision needs its reason: one sentence is enough.",
    )
    version_note = screened_text(
        "What changes in the next version?",
        max_length=180,
        rows=2,
        hint="If anything does. It is kept with the reason.",
    )
    on = field_of(records.Decision, "on", "When was it decided?")
    closing = field_of(records.Decision, "closing", "This decision closes the programme")

    def values(self) -> dict[str, Any]:
        """The columns of the decision; the note on the next version ends its reason."""
        values = dict(self.cleaned_data)
        note = values.pop("version_note").strip()
        if note:
            values["reason"] = f"{values['reason'].rstrip('. ')}.{BEFORE_THE_NOTE}{note}"
        return values
