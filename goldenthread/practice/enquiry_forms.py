"""The forms of enquiries, lesson studies, joint plans and improvement projects."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib.auth.models import AnonymousUser

from goldenthread.accounts.public import SchoolYear, User, label, today
from goldenthread.people.public import Person, Team
from goldenthread.practice.actions.write_findings import FindingsChanged
from goldenthread.practice.enquiry_stages import PUPILS, KindOfEnquiry
from goldenthread.practice.models import Enquiry, PlanVersion, Project
from goldenthread.programmes import public as programmes
from goldenthread.snapshot.words import CycleOutcome, EnquiryKind
from goldenthread.ui.forms import DateField
from goldenthread.ui.record_fields import MinutesField
from goldenthread.ui.row_form import Difference, RowForm, Sections
from goldenthread.ui.screened_field import screened_text

LONGEST_NOTE, LONGEST_PLAN, LONGEST_FINDING = 2000, 6000, 2000
HIGHEST_COUNT = Decimal("9999999.99")
WITH_A_TEAM = (EnquiryKind.LESSON_STUDY, EnquiryKind.JOINT_PLAN)
OUTCOME_CHOICES = (
    ("", "It goes on"),
    (CycleOutcome.ADOPTED.value, "Adopted: it stays as it is"),
    (CycleOutcome.ADAPTED.value, "Adapted: it stays, changed by what you saw"),
    (CycleOutcome.STOPPED.value, "Stopped: you know why, and that is worth sharing"),
)


def _programmes_field(user: User | AnonymousUser, year: SchoolYear) -> forms.ModelChoiceField:
    return forms.ModelChoiceField(
        programmes.programmes_visible_to(user, year).order_by("code", "title"),
        required=False,
        label="Which programme does it belong to?",
        empty_label="None, it is our own question",
        error_messages={"invalid_choice": "Choose a programme of this year, or none."},
    )


def _teams_field(year: SchoolYear) -> forms.ModelChoiceField:
    return forms.ModelChoiceField(
        Team.objects.filter(school=year.school).order_by("name"),
        required=False,
        label="Which team?",
        empty_label="No team, or several",
        error_messages={"invalid_choice": "Choose a team of this school, or none."},
    )


def _value_field(text: str, hint: str) -> forms.DecimalField:
    return forms.DecimalField(
        label=text,
        help_text=hint,
        required=False,
        min_value=Decimal(0),
        max_value=HIGHEST_COUNT,
        decimal_places=2,
        widget=forms.TextInput(attrs={"size": 10, "inputmode": "decimal", "autocomplete": "off"}),
        error_messages={
            "invalid": "Write a number, for example 23 or 4.5.",
            "min_value": "Write a number from 0 on.",
            "max_value": "That number is too large to draw. Choose a larger unit.",
            "max_decimal_places": "Two places after the point are enough.",
            "max_digits": "That number is too long.",
            "max_whole_digits": "That number is too large to draw. Choose a larger unit.",
        },
    )


def _counted_field() -> forms.IntegerField:
    return forms.IntegerField(
        label="Over how many?",
        help_text="For example 5, when you watched five evenings. It says how far to trust it.",
        required=False,
        min_value=1,
        max_value=1_000_000,
        widget=forms.TextInput(attrs={"size": 8, "inputmode": "numeric", "autocomplete": "off"}),
        error_messages={
            "invalid": "Write a whole number, for example 5.",
            "min_value": "Write a whole number from 1 on, or leave it empty.",
            "max_value": "Write a smaller number, or leave it empty.",
        },
    )


def _clean_past_day(day: Any) -> Any:
    if day and day > today():
        raise forms.ValidationError("That day is still to come. Enter the day you counted.")
    if day and day.year < 2000:
        raise forms.ValidationError("That day is too long ago. Enter the day you counted.")
    return day


class BeginForm(forms.Form):
    """The question and what it belongs to; all of it can be said later."""

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        kind: KindOfEnquiry,
        year: SchoolYear,
        user: User | AnonymousUser,
    ) -> None:
        super().__init__(data)
        self.fields["question"] = screened_text(
            kind.question_label, max_length=600, hint=kind.question_hint, rows=2
        )
        if kind.kind in WITH_A_TEAM:
            self.fields["team"] = _teams_field(year)
        self.fields["programme"] = _programmes_field(user, year)


class FrameForm(RowForm):
    """The same of an enquiry that is there."""

    question = screened_text("Question", max_length=600, rows=2)
    team = forms.ModelChoiceField(Team.objects.none(), required=False)
    programme = forms.ModelChoiceField(programmes.Programme.objects.none(), required=False)

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        row: Enquiry,
        kind: KindOfEnquiry,
        user: User | AnonymousUser,
    ) -> None:
        super().__init__(data, row=row)
        self.fields["question"].label = kind.question_label
        self.fields["question"].help_text = kind.question_hint
        self.fields["team"] = _teams_field(row.year)
        self.fields["programme"] = _programmes_field(user, row.year)
        if kind.kind not in WITH_A_TEAM:
            del self.fields["team"]


class MemberForm(forms.Form):
    person = forms.ModelChoiceField(Person.objects.none(), label="Who joins you?")

    def __init__(self, data: Mapping[str, Any] | None, *, enquiry: Enquiry) -> None:
        super().__init__(data)
        inside = enquiry.enquiry_members.values("person")
        rows = Person.objects.filter(school=enquiry.school, left_on=None)
        field = forms.ModelChoiceField(
            rows.exclude(pk__in=inside).exclude(pk=enquiry.lead_id).order_by("name"),
            label="Who joins you?",
            empty_label="Choose somebody",
            help_text="They will read and write everything of this enquiry. Ask them first.",
            error_messages={
                "required": "Choose who joins you.",
                "invalid_choice": "Choose somebody from the list.",
            },
        )
        self.fields["person"] = field


class NoteForm(forms.Form):
    """A note of the group; with pupils, for A, B, C or the whole class."""

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, pupil: str = "", with_pupils: bool = False
    ) -> None:
        super().__init__(data, initial={"pupil": pupil})
        if with_pupils:
            choices = [(letter, f"Pupil {letter}") for letter in PUPILS]
            self.fields["pupil"] = forms.ChoiceField(
                label="About whom?",
                required=False,
                choices=[*choices, ("", "The class")],
                widget=forms.RadioSelect,
                error_messages={"invalid_choice": "Choose A, B, C or the class."},
            )
        self.fields["text"] = screened_text(
            "Add a note",
            max_length=LONGEST_NOTE,
            required=True,
            hint="Only your group reads it. Classes and letters, never names of pupils.",
        )
        self.fields["text"].error_messages["required"] = (
            "Write a line first, or go on: nothing here is required."
        )


class PlanForm(forms.Form):
    """One version of a plan; from the second on it says what changed and why."""

    number = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=99)

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, number: int, initial: Mapping[str, str]
    ) -> None:
        super().__init__(data, initial={**initial, "number": number})
        self.fields["plan"] = screened_text(
            "The plan",
            max_length=LONGEST_PLAN,
            rows=8,
            hint="Short is fine: what happens, in what order, with which words.",
        )
        self.fields["prediction"] = screened_text(
            "What do you expect pupils to do?",
            max_length=LONGEST_PLAN,
            rows=4,
            hint="For A, B and C where you have case pupils.",
        )
        if number > 1:
            self._ask_what_changed()

    def become(self, number: int) -> None:
        """Offer the same words again as a later version, because somebody else was first."""
        data = self.data.copy()
        data["number"] = str(number)
        self.data = data
        self._ask_what_changed()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.errors and not any(self.words().values()):
            raise forms.ValidationError("There is nothing here yet. A line of the plan is enough.")
        return cleaned

    def words(self) -> dict[str, str]:
        return {name: self.cleaned_data.get(name, "") for name in PlanVersion.WORDS}

    def _ask_what_changed(self) -> None:
        self.fields["changed"] = screened_text(
            "What changed since the last plan?", max_length=LONGEST_PLAN, rows=2
        )
        self.fields["why"] = screened_text(
            "Why?",
            max_length=LONGEST_PLAN,
            rows=2,
            hint="What did pupils do or say that made you change it?",
        )
        self.order_fields(["number", "changed", "why", "plan", "prediction"])


class FindingsForm(forms.Form):
    """One page; `show_both` puts what somebody else saved beside what was typed."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    title = screened_text(
        "Title", max_length=200, rows=1, hint="What would make a colleague read it?"
    )
    did_not_work = forms.BooleanField(
        required=False, label="It did not work, and here is what we learnt"
    )
    did = screened_text("What we did", max_length=LONGEST_FINDING)
    saw = screened_text(
        "What we saw in pupils",
        max_length=LONGEST_FINDING,
        hint="What they did and said. Letters or groups, never names.",
    )
    learnt = screened_text(
        "What we learnt",
        max_length=LONGEST_FINDING,
        hint="Once you share it, governors read this too, with no name of anybody on the staff.",
    )
    caution = screened_text(
        "With what caution",
        max_length=LONGEST_FINDING,
        rows=2,
        hint="How many pupils, how long, what else changed at the same time.",
    )
    next = screened_text("What next", max_length=LONGEST_FINDING, rows=2)
    sections: Sections = ()
    differences: tuple[Difference, ...] = ()

    def for_a_project(self) -> None:
        """A project's effects may be on anybody."""
        self.fields["saw"].label = "What changed, for whom"
        self.fields["saw"].help_text = "The counts are shown on the page of the project."

    def words(self) -> dict[str, str]:
        return {
            name: self.cleaned_data.get(name, "")
            for name in ("title", "did", "saw", "learnt", "caution", "next")
        }

    def show_both(self, refusal: FindingsChanged) -> None:
        stored = refusal.stored.words
        lines = [
            Difference(str(self.fields[name].label), stored[name] or "nothing", typed or "nothing")
            for name, typed in self.words().items()
            if stored[name] != typed
        ]
        kept, sent = refusal.stored.did_not_work, self.cleaned_data["did_not_work"]
        if kept != sent:
            label_of = str(self.fields["did_not_work"].label)
            lines.append(Difference(label_of, "yes" if kept else "no", "yes" if sent else "no"))
        self.differences = tuple(lines)
        data = self.data.copy()
        data["version"] = str(refusal.stored.version)
        self.data = data


class OutcomeForm(forms.Form):
    outcome = forms.ChoiceField(
        label="How did it end?",
        required=False,
        choices=OUTCOME_CHOICES,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Choose one of the four."},
    )


class ProjectForm(RowForm):
    """What a project says of itself, to everybody on the staff."""

    who_benefits = forms.CharField(
        label="Who benefits?",
        max_length=300,
        required=False,
        help_text="For example parents at events, and the two of us at the desk.",
    )
    change_tried = screened_text(
        "What will you try?",
        max_length=600,
        rows=2,
        hint="One change, so that a difference can be told.",
    )
    measure = forms.CharField(
        label="What will you count?",
        max_length=120,
        required=False,
        help_text="For example length of the queue, forms sent back, days until an answer.",
    )
    unit = forms.CharField(
        label="In what?", max_length=40, required=False, help_text="For example people, minutes."
    )
    better_is = forms.ChoiceField(
        label="What would be better?",
        choices=[("down", "Less of it"), ("up", "More of it")],
        widget=forms.RadioSelect,
        initial="down",
        error_messages={
            "required": "Choose less or more.",
            "invalid_choice": "Choose less or more.",
        },
    )


class BeginProjectForm(ProjectForm):
    """The same with the problem, the first count and the time asked for, on one page."""

    sections: Sections = (
        ("The problem", ("question", "who_benefits")),
        ("The change", ("change_tried", "programme")),
        ("How you will know", ("measure", "unit", "better_is", "value", "counted", "on")),
        ("Paid time", ("slot_minutes", "slot_every_weeks")),
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        kind: KindOfEnquiry,
        year: SchoolYear,
        user: User | AnonymousUser,
    ) -> None:
        super().__init__(data, row=Project(school=year.school))
        self.fields["question"] = screened_text(
            kind.question_label, max_length=600, hint=kind.question_hint, rows=2
        )
        self.fields["programme"] = _programmes_field(user, year)
        self.fields["value"] = _value_field(
            "How much is it now?", "One count from before the change. You can add it later."
        )
        self.fields["counted"] = _counted_field()
        self.fields["on"] = DateField(label="Counted on", required=False, initial=today())
        _add_slot_fields(self.fields)

    def clean_on(self) -> Any:
        return _clean_past_day(self.cleaned_data["on"])

    def clean(self) -> dict[str, Any]:
        return _with_whole_slot(self, super().clean())


class TimeForm(RowForm):
    """How many paid minutes, how often."""

    def __init__(self, data: Mapping[str, Any] | None, *, row: Project) -> None:
        super().__init__(data, row=row)
        _add_slot_fields(self.fields)
        self.initial |= {
            "slot_minutes": row.slot_minutes or 30,
            "slot_every_weeks": row.slot_every_weeks or 2,
        }

    def clean(self) -> dict[str, Any]:
        return _with_whole_slot(self, super().clean())


class AnswerForm(forms.Form):
    answer = forms.ChoiceField(
        choices=[("yes", "Approve"), ("no", "Not now")],
        error_messages={"required": "Press one of the two.", "invalid_choice": "Press one of two."},
    )
    sentence = forms.CharField(
        label="A sentence to the group",
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="If you say no: what would have to be so? Without one they read “Not now. Come "
        "and talk to me about it.”",
    )


class CountForm(forms.Form):
    """One more count of the measure."""

    value = _value_field("How much was it?", "")
    counted = _counted_field()
    on = DateField(label="Counted on", required=True)
    is_baseline = forms.BooleanField(required=False, label="This was before the change")

    def __init__(self, data: Mapping[str, Any] | None, *, project: Project) -> None:
        super().__init__(data, initial={"on": today()})
        value = self.fields["value"]
        value.required = True
        value.error_messages["required"] = "Write the number you counted."
        if project.measure:
            unit = f", in {project.unit}" if project.unit else ""
            value.label = f"{label(project.measure)}{unit}"

    def clean_on(self) -> Any:
        return _clean_past_day(self.cleaned_data["on"])


def _add_slot_fields(fields: dict[str, forms.Field]) -> None:
    fields["slot_minutes"] = MinutesField(
        label="How many paid minutes?",
        help_text="Inside your paid hours. Leave it empty if you need none.",
        required=False,
        min_value=5,
        max_value=480,
        error_messages={
            "min_value": "Ask for at least 5 minutes, or leave it empty.",
            "max_value": "Ask for 8 hours at most.",
        },
    )
    fields["slot_every_weeks"] = forms.IntegerField(
        label="Every how many weeks?",
        required=False,
        min_value=1,
        max_value=12,
        widget=forms.TextInput(attrs={"size": 4, "inputmode": "numeric", "autocomplete": "off"}),
        error_messages={
            "invalid": "Write a whole number, for example 2.",
            "min_value": "Write a number from 1 to 12.",
            "max_value": "Write a number from 1 to 12.",
        },
    )


def _with_whole_slot(form: forms.Form, cleaned: dict[str, Any] | None) -> dict[str, Any]:
    cleaned = cleaned or {}
    if cleaned.get("slot_minutes") and not cleaned.get("slot_every_weeks"):
        # Once a fortnight is what most ask for, and nobody is sent back for it.
        cleaned["slot_every_weeks"] = 2
    return cleaned
