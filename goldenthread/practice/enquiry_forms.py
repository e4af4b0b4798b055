"""The forms of enquiries, lesson studies and joint plans: frame, notes, plans, findings."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib.auth.models import AnonymousUser

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.people.public import Person, Team
from goldenthread.practice.actions.write_findings import FindingsChanged
from goldenthread.practice.enquiry_stages import PUPILS, KindOfEnquiry
from goldenthread.practice.models import Enquiry, PlanVersion
from goldenthread.programmes import public as programmes
from goldenthread.snapshot.words import CycleOutcome, EnquiryKind
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


def programmes_field(user: User | AnonymousUser, year: SchoolYear) -> forms.ModelChoiceField:
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
        self.fields["programme"] = programmes_field(user, year)


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
        self.fields["programme"] = programmes_field(user, row.year)
        if kind.kind not in WITH_A_TEAM:
            del self.fields["team"]


class MemberForm(forms.Form):
    person = forms.ModelChoiceField(
        Person.objects.none(),
        label="Who joins you?",
        error_messages={"required": "Choose who joins you."},
    )

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
        self.data = {**dict(self.data.items()), "number": str(number)}
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
        self.data = {**dict(self.data.items()), "version": str(refusal.stored.version)}


class OutcomeForm(forms.Form):
    outcome = forms.ChoiceField(
        label="How did it end?",
        required=False,
        choices=OUTCOME_CHOICES,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Choose one of the four."},
    )
