"""Parses what people write about cycles, agendas and promises of a team."""

import datetime as dt
from typing import Any

from django import forms

from goldenthread.kernel.dates import day_and_date
from goldenthread.people.public import Person, Team
from goldenthread.practice.models import Agenda, PromiseWords
from goldenthread.practice.queries.my_teams import READINESS_WORDS
from goldenthread.practice.session_patterns import (
    LONGEST_SESSION,
    MOST_SEGMENTS,
    NEW_PROMISES,
    PROMISES,
    Pattern,
)
from goldenthread.programmes.public import Activity, Programme, Technique
from goldenthread.snapshot.words import CycleOutcome
from goldenthread.ui.row_form import RowForm
from goldenthread.ui.screened_field import screened_text

KEEP = "keep"
TASKS = [
    ("", "Nothing on phones"),
    (PROMISES, "Say how it went"),
    (NEW_PROMISES, "Write the next one"),
]


class TechniqueChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Technique) -> str:
        return obj.name


class CycleForm(forms.Form):
    theme = forms.CharField(
        label="What is the cycle about?",
        max_length=120,
        help_text="A few words, such as “Main point of a paragraph”.",
        error_messages={"required": "Name the theme in a few words."},
    )
    trigger = forms.CharField(
        label="Which assessment led to it?",
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"list": "assessments", "autocomplete": "off"}),
        help_text="A test, a look at pupils’ work, what pupils said. No pupils’ names.",
    )
    programme = forms.ModelChoiceField(
        Programme.objects.none(),
        label="Programme it belongs to",
        required=False,
        empty_label="None",
    )
    sessions = forms.MultipleChoiceField(
        label="Sessions that are planned",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Three to six in all.",
    )
    new_days = forms.MultipleChoiceField(
        label="New sessions in the team’s slot",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Teaching weeks only; closed and INSET days are passed over.",
    )

    def __init__(
        self,
        data: Any = None,
        *,
        programmes: Any,
        sessions: list[Activity],
        days: list[dt.date],
    ) -> None:
        self.offered = {str(row.pk): row for row in sessions}
        super().__init__(data, initial={"sessions": list(self.offered)[:3]})
        programme = self.fields["programme"]
        assert isinstance(programme, forms.ModelChoiceField)
        programme.queryset = programmes
        self._choices(
            "sessions",
            [(pk, f"{day_and_date(row.on)}: {row.title}") for pk, row in self.offered.items()],
        )
        self._choices("new_days", [(day.isoformat(), day_and_date(day)) for day in days])

    def _choices(self, name: str, choices: list[tuple[str, str]]) -> None:
        """What may be ticked; a list with nothing in it is left out."""
        field = self.fields[name]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = choices
        if not choices:
            del self.fields[name]

    def chosen_sessions(self) -> list[Activity]:
        return [self.offered[pk] for pk in self.cleaned_data.get("sessions", ())]

    def chosen_days(self) -> list[dt.date]:
        return [dt.date.fromisoformat(day) for day in self.cleaned_data.get("new_days", ())]


class CloseCycleForm(forms.Form):
    outcome = forms.ChoiceField(
        label="What will the team do?",
        choices=[
            (CycleOutcome.ADOPTED.value, "Keep it: it is how we work now"),
            (CycleOutcome.ADAPTED.value, "Adapt it: go on with a change"),
            (CycleOutcome.STOPPED.value, "Stop: it did not help enough, and we know why"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one of the three; you can change it later."},
    )


class SupportForm(RowForm):
    readiness = forms.ChoiceField(
        label="How ready is the team?",
        choices=[("", "Not said"), *((key.value, text) for key, text in READINESS_WORDS.items())],
        widget=forms.RadioSelect,
        required=False,
        help_text="What fits now, not how good the team is. Nobody is pushed to enquiry.",
    )
    support = forms.CharField(
        label="Support and freedom agreed",
        max_length=300,
        required=False,
        help_text="Firm on purpose, free on method: “agenda given”, “sets its own agenda”.",
    )

    def __init__(self, data: Any = None, *, row: Team) -> None:
        super().__init__(data, row=row)


class AgendaForm(RowForm):
    aims = forms.CharField(
        label="What will we leave with?",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    to_bring = forms.CharField(
        label="What should everyone bring?",
        max_length=300,
        required=False,
        help_text="Such as three pieces of pupils’ work from one class, names cut off.",
    )
    out_of_scope = forms.CharField(
        label="What is out of scope?",
        max_length=300,
        required=False,
        help_text="Shown on the room screen, such as “trips, cover, data drop”.",
    )
    technique = TechniqueChoice(
        Technique.objects.none(), label="Technique", required=False, empty_label="None"
    )
    resource = forms.URLField(
        label="Link to the input",
        max_length=300,
        required=False,
        assume_scheme="https",
        error_messages={
            "invalid": "This is not a web address. Copy it from the browser, with https://."
        },
    )

    def __init__(
        self, data: Any = None, *, row: Agenda, patterns: tuple[Pattern, ...], fits: str = ""
    ) -> None:
        super().__init__(data, row=row)
        technique = self.fields["technique"]
        assert isinstance(technique, forms.ModelChoiceField)
        technique.queryset = Technique.objects.filter(school_id=row.school_id).order_by("name")
        has_parts = row.pk is not None and row.segments.exists()
        choices = [(one.key, f"{one.name} ({one.minutes} min)") for one in patterns]
        choices = [
            (one.key, one.name if one.name == f"{one.minutes} minutes" else label)
            for one, (_, label) in zip(patterns, choices, strict=True)
        ]
        if has_parts:
            choices = [(KEEP, "Keep the parts as they are"), *choices]
        self.fields["timing"] = forms.ChoiceField(
            label="Timed pattern",
            choices=choices,
            widget=forms.RadioSelect,
            initial=KEEP if has_parts else fits,
            required=False,
        )
        self.patterns = {one.key: one for one in patterns}

    def chosen_pattern(self) -> Pattern | None:
        return self.patterns.get(self.cleaned_data.get("timing", ""))


class SegmentForm(forms.Form):
    name = forms.CharField(label="Part", max_length=80, required=False)
    minutes = forms.IntegerField(
        label="Minutes",
        min_value=1,
        max_value=LONGEST_SESSION,
        required=False,
        error_messages={"min_value": "A part takes at least a minute."},
    )
    prompt = forms.CharField(label="Words on the screen", max_length=300, required=False)
    lead = forms.ModelChoiceField(
        Person.objects.none(), label="Who leads it", required=False, empty_label="The leader"
    )
    task = forms.ChoiceField(label="On phones", choices=TASKS, required=False)

    def __init__(self, *args: Any, people: list[Person], **options: Any) -> None:
        super().__init__(*args, **options)
        lead = self.fields["lead"]
        assert isinstance(lead, forms.ModelChoiceField)
        lead.queryset = Person.objects.filter(pk__in=[one.pk for one in people]).order_by("name")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("name") and not cleaned.get("minutes") and "minutes" not in self.errors:
            self.add_error("minutes", f"Say how many minutes “{cleaned['name']}” takes.")
        return cleaned


SegmentFormSet = forms.formset_factory(
    SegmentForm, extra=2, max_num=MOST_SEGMENTS, absolute_max=MOST_SEGMENTS + 2, can_order=True
)


class PatternNameForm(forms.Form):
    name = forms.CharField(
        label="Name of the pattern",
        max_length=60,
        help_text="Such as “Science, 50 minutes”.",
        error_messages={"required": "Give the pattern a name."},
    )


class PromiseForm(forms.Form):
    """One thing is needed: the change. The rest helps it to happen."""

    change = screened_text("One change", max_length=300, required=True, rows=2)
    when = forms.CharField(
        label="When",
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"list": "days", "autocomplete": "off"}),
    )
    class_label = forms.CharField(
        label="With which class",
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"list": "classes", "autocomplete": "off"}),
    )
    looked_at_by = forms.ModelChoiceField(
        Person.objects.none(), label="Who will look", required=False, empty_label="Nobody yet"
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    def __init__(self, data: Any = None, *, people: list[Person], initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        self.fields["change"].error_messages["required"] = "Write the one change in a few words."
        looker = self.fields["looked_at_by"]
        assert isinstance(looker, forms.ModelChoiceField)
        looker.queryset = Person.objects.filter(pk__in=[one.pk for one in people]).order_by("name")

    def words(self) -> dict[str, str]:
        names = set(PromiseWords.WORDS) & self.cleaned_data.keys()
        return {name: self.cleaned_data[name] for name in names}

    def put_version(self, version: int) -> None:
        """Saving once more is then a decision."""
        self.data = {**dict(self.data.items()), "version": str(version)}


class NoteForm(forms.Form):
    note = screened_text("A word about it, if you want", max_length=300, rows=2)
    note_version = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
