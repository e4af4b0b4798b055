"""Parses what is written about something noticed, and the answer to it."""

import secrets
from collections.abc import Sequence
from typing import Any

from django import forms

from goldenthread.accounts.public import SchoolYear
from goldenthread.priorities.access.notes import clusters_gatherable_by, notes_gatherable_by
from goldenthread.priorities.actions.answer_notes import LONGEST_ANSWER
from goldenthread.priorities.models import NeedNote, NoteCluster, Priority
from goldenthread.priorities.types import ENDED
from goldenthread.ui.screened_field import screened_text

TOKEN = r"\A[0-9a-f]{16,32}\Z"
SHOWN, HIDDEN = "shown", "hidden"
ADOPT, ADOPT_NEW, NOT_NOW = "adopt", "adopt-new", "not-now"


def new_token() -> str:
    return secrets.token_hex(8)


class NoteForm(forms.Form):
    """Only what pupils cannot yet do must be there. A label that is typed beats one that is tapped.

    The token makes a second press of the button the same note.
    """

    recent = forms.ChoiceField(label="Which pupils?", required=False, widget=forms.RadioSelect)
    pupils = forms.CharField(
        label="Which pupils?",
        max_length=120,
        required=False,
        help_text="A class or group, such as 8B set 3. Never names.",
    )
    observation = screened_text(
        "What can they not yet do?",
        max_length=280,
        required=True,
        rows=3,
        when_empty="Say what they cannot yet do.",
    )
    where = forms.CharField(label="Where did you see it?", max_length=80, required=False)
    name = forms.ChoiceField(
        label="Your name",
        choices=[(SHOWN, "Show my name"), (HIDDEN, "Keep my name hidden, from everybody")],
        initial=SHOWN,
        widget=forms.RadioSelect,
    )
    token = forms.RegexField(TOKEN, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, labels: Sequence[str]) -> None:
        super().__init__(data, initial={"token": new_token()})
        recent = self.fields["recent"]
        assert isinstance(recent, forms.ChoiceField)
        recent.choices = [(label, label) for label in labels]
        if labels:
            self.fields["pupils"].label = "Other pupils"
        else:
            del self.fields["recent"]

    @property
    def label_of_pupils(self) -> str:
        return self.cleaned_data["pupils"] or self.cleaned_data.get("recent", "")


class GatherForm(forms.Form):
    """Ticked notes, and the cluster they go to: one that is there, or a new one."""

    notes = forms.ModelMultipleChoiceField(
        NeedNote.objects.none(),
        to_field_name="key",
        error_messages={
            "required": "Tick the notes that say the same.",
            "invalid_choice": "One of these notes has been answered or taken back. Look again.",
        },
    )
    cluster = forms.ModelChoiceField(
        NoteCluster.objects.none(), label="Add them to", required=False, empty_label="A new cluster"
    )
    title = forms.CharField(
        label="What do they say together?",
        max_length=120,
        required=False,
        help_text="For a new cluster, such as “Cannot tell the main point from an example”.",
    )

    def __init__(self, data: Any = None, *, user: Any, year: SchoolYear) -> None:
        super().__init__(data)
        notes, cluster = self.fields["notes"], self.fields["cluster"]
        assert isinstance(notes, forms.ModelMultipleChoiceField)
        assert isinstance(cluster, forms.ModelChoiceField)
        notes.queryset = notes_gatherable_by(user, year)
        cluster.queryset = clusters_gatherable_by(user, year)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not cleaned.get("cluster") and not cleaned.get("title") and "title" not in self.errors:
            self.add_error("title", "Give the new cluster a title, or choose one that is there.")
        return cleaned


class AnswerForm(forms.Form):
    outcome = forms.ChoiceField(
        label="What becomes of it?",
        choices=[
            (ADOPT, "It becomes part of a priority"),
            (ADOPT_NEW, "It begins a new priority, as a draft"),
            (NOT_NOW, "Not now"),
        ],
        widget=forms.RadioSelect,
    )
    priority = forms.ModelChoiceField(
        Priority.objects.none(), label="Which priority?", required=False, empty_label="Choose one"
    )
    words = screened_text(
        "Your answer",
        max_length=LONGEST_ANSWER,
        hint="Everybody on the staff can read it. For “not now”: not now, because …",
    )

    def __init__(self, data: Any = None, *, year: SchoolYear, initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        priority = self.fields["priority"]
        assert isinstance(priority, forms.ModelChoiceField)
        rows = Priority.objects.filter(school=year.school, year=year)
        priority.queryset = (
            rows.exclude(state__in=[state.value for state in ENDED])
            .select_related("need", "school", "year", "owner")
            .order_by("code", "title")
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        outcome = cleaned.get("outcome")
        if outcome == ADOPT and not cleaned.get("priority") and "priority" not in self.errors:
            self.add_error("priority", "Choose the priority that it becomes part of.")
        if outcome == NOT_NOW and not cleaned.get("words") and "words" not in self.errors:
            self.add_error("words", "Say why not now: whoever noticed it reads this.")
        return cleaned
