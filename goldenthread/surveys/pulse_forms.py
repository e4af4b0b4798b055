"""The forms of a pulse: planning it, and changing it once it is open."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict

from goldenthread.kernel.dates import long_date
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import EvaluationLevel
from goldenthread.surveys.asking import ItemWanted
from goldenthread.surveys.models import Split, Survey, SurveyItem
from goldenthread.surveys.ready_items import (
    LEVEL_QUESTIONS,
    PROGRAMME_SETS,
    SUBJECTS,
    ReadyItem,
    find_ready_item,
)
from goldenthread.ui.forms import DateField
from goldenthread.ui.row_form import Difference, Sections, digest
from goldenthread.ui.screened_field import screened_text

FEWEST_ITEMS, MOST_ITEMS = 2, 5
OWN_ITEMS = ("own_1", "own_2", "own_3")
WORDING_MOST = 300

LISTS: Mapping[str, tuple[str, tuple[ReadyItem, ...]]] = {
    **{f"ready_{place}": (heading, items) for place, (heading, items) in enumerate(SUBJECTS)},
    **{
        f"ready_{level.value}": (f"For a programme: {LEVEL_QUESTIONS[level].lower()}", items)
        for level, items in PROGRAMME_SETS.items()
    },
}
SPLITS = {
    Split.NONE.value: "Staff groups alone",
    Split.TEAM.value: "Staff groups and teams",
    Split.HOURS.value: "Staff groups, full-time and part-time",
}
CHANGED = (
    "Somebody else has saved this since you opened it. Both versions are below: change what you "
    "want to keep and save again."
)


class VersionedForm(forms.Form):
    """Notices when what it was opened on has changed since, and shows both versions then."""

    version = forms.CharField(widget=forms.HiddenInput, required=False)
    differences: tuple[Difference, ...] = ()

    def take_stored(self, stored: Mapping[str, Any]) -> None:
        self.stored = dict(stored)
        self.initial = {**self.initial, **self.stored, "version": digest(self.stored)}

    def check_version(self) -> None:
        if not self.stored or self.data.get("version", "") == digest(self.stored):
            return
        self.differences = tuple(
            Difference(
                str(self[name].label),
                self._in_words(name, stored),
                self._in_words(name, self.cleaned_data.get(name)),
            )
            for name, stored in self.stored.items()
            if self.fields[name].has_changed(stored, self[name].data)
        )
        data = self.data.copy() if isinstance(self.data, QueryDict) else dict(self.data)
        data["version"] = digest(self.stored)
        self.data = data
        if self.differences:
            raise forms.ValidationError(CHANGED)

    def _in_words(self, name: str, value: Any) -> str:
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, dt.date):
            return long_date(value)
        if isinstance(value, list):
            chosen = [find_ready_item(key) for key in value]
            return "\n".join(item.wording for item in chosen if item) or "nothing"
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            return str(dict(field.choices).get(value, value))  # type: ignore[arg-type]
        return str(value) if value else "nothing"


class PulseForm(VersionedForm):
    """Two to five statements, ready or in one's own words; a draft or a new one."""

    title = forms.CharField(
        label="Title",
        max_length=200,
        help_text="Everybody sees it, such as “Three questions after the twilight”.",
        error_messages={"required": "Give it a title that says what it is about."},
    )
    asks_comment = forms.BooleanField(
        label="Ask for a comment too",
        required=False,
        help_text="Comments are shown without any group, from ten answers on, and never where "
        "they name somebody.",
    )
    about = forms.ChoiceField(
        label="Who is asked?",
        required=False,
        help_text="A programme's pulse goes to those it is for.",
    )
    opens_on = DateField(
        label="First day", help_text="You open it yourself; nothing opens by itself."
    )
    closes_on = DateField(
        label="Last day", help_text="It closes by itself in the night after. Five days are enough."
    )
    split = forms.ChoiceField(
        label="How are answers told apart?",
        choices=list(SPLITS.items()),
        help_text="Decided before it opens. Nothing smaller than a group of five is counted, "
        "and the finer the groups, the more figures become ranges, the school's own too.",
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        programmes: Sequence[Programme],
        stored: Mapping[str, Any] | None = None,
        initial: Mapping[str, Any] | None = None,
        is_of_school: bool = True,
    ) -> None:
        super().__init__(data, initial=dict(initial or {}))
        self.programmes = {one.key: one for one in programmes}
        about = self.fields["about"]
        assert isinstance(about, forms.ChoiceField)
        about.choices = [
            *([("", "All staff")] if is_of_school else []),
            *(
                (f"{one.key}|{level.value}", f"{one.title}: {LEVEL_QUESTIONS[level].lower()}")
                for one in programmes
                for level in LEVEL_QUESTIONS
            ),
        ]
        for name, (heading, items) in LISTS.items():
            self.fields[name] = forms.MultipleChoiceField(
                label=heading,
                choices=[(item.key, item.wording) for item in items],
                required=False,
                widget=forms.CheckboxSelectMultiple,
                error_messages={"invalid_choice": "Choose statements of this list."},
            )
        for place, name in enumerate(OWN_ITEMS, start=1):
            self.fields[name] = screened_text(
                f"Your own statement {place}" if place > 1 else "Your own statement",
                max_length=WORDING_MOST,
                rows=2,
                hint="Something one can agree with or not; one thought a statement."
                if place == 1
                else "Another one, if you like.",
            )
        self.fields["intro"] = screened_text(
            "A sentence above the statements",
            max_length=600,
            rows=2,
            hint="Why you ask, and when people hear what becomes of it.",
        )
        self.sections: Sections = (
            ("What it is", ("title", "intro")),
            ("What is asked: two to five statements", (*LISTS, *OWN_ITEMS, "asks_comment")),
            ("Who and when", ("about", "opens_on", "closes_on", "split")),
        )
        self.stored: dict[str, Any] = {}
        if stored is not None:
            self.take_stored(stored)

    def in_sections(self) -> Iterable[tuple[str, list[forms.BoundField]]]:
        for heading, names in self.sections:
            yield heading, [self[name] for name in names]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        self.check_version()
        number = len(self.items_wanted())
        if not FEWEST_ITEMS <= number <= MOST_ITEMS:
            has = {0: "nothing yet", 1: "one statement"}.get(number, f"{number} statements")
            raise forms.ValidationError(
                f"A pulse has two to five statements; this one has {has}. "
                + ("Choose another one." if number < FEWEST_ITEMS else "Leave some for next time.")
            )
        opens, closes = cleaned.get("opens_on"), cleaned.get("closes_on")
        if opens and closes and closes < opens:
            self.add_error("closes_on", "The last day is before the first. Choose a later one.")
        return cleaned

    def items_wanted(self) -> list[ItemWanted]:
        split = self.cleaned_data.get("split") or Split.NONE.value
        ready = [
            item
            for name in LISTS
            for key in self.cleaned_data.get(name) or []
            if (item := find_ready_item(key)) is not None
        ]
        own = [self.cleaned_data.get(name, "").strip() for name in OWN_ITEMS]
        return [
            *(ItemWanted(item.code, item.wording, split=split) for item in ready),
            *(ItemWanted("", wording, split=split) for wording in own if wording),
        ]

    def programme_and_level(self) -> tuple[Programme | None, str]:
        key, _, level = (self.cleaned_data.get("about") or "").partition("|")
        return self.programmes.get(key), level if key else ""


def stored_pulse(survey: Survey, items: Sequence[SurveyItem]) -> dict[str, Any]:
    """The draft as the form's fields: ready statements by their lists, others as one's own."""
    by_wording = {
        item.wording: (name, item.key) for name, (_, ready) in LISTS.items() for item in ready
    }
    stored: dict[str, Any] = {name: [] for name in LISTS}
    own: list[str] = []
    for item in items:
        if item.wording in by_wording:
            name, key = by_wording[item.wording]
            stored[name].append(key)
        else:
            own.append(item.wording)
    # More own statements than boxes come from elsewhere; they are not dropped when saving.
    padded = [*own, "", "", ""][: len(OWN_ITEMS)]
    run = survey.run
    return (
        stored
        | dict(zip(OWN_ITEMS, padded, strict=True))
        | {
            "title": survey.title,
            "intro": run.intro,
            "asks_comment": run.asks_comment,
            "about": f"{run.programme.key}|{run.level}" if run.programme else "",
            "opens_on": survey.opens_on,
            "closes_on": survey.closes_on,
            "split": items[0].split if items else Split.NONE.value,
        }
    )


def ready_for(programme: Programme, level: EvaluationLevel) -> dict[str, Any]:
    """What stands in the form already for a programme's pulse of this level."""
    return {
        "title": f"{LEVEL_QUESTIONS[level].rstrip('?')}: {programme.title}"[:200],
        "about": f"{programme.key}|{level.value}",
        f"ready_{level.value}": [item.key for item in PROGRAMME_SETS[level]],
    }


class OpenPulseForm(VersionedForm):
    """An open survey: its last day, and the wording of each item."""

    closes_on = DateField(label="Last day", help_text="It closes by itself in the night after.")

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        survey: Survey,
        items: Sequence[SurveyItem],
    ) -> None:
        super().__init__(data)
        self.items = {f"item_{item.number}": item for item in items}
        for name, item in self.items.items():
            self.fields[name] = screened_text(
                f"Statement {item.number}",
                max_length=WORDING_MOST,
                rows=2,
                required=True,
                when_empty="A statement that was asked cannot be taken away. Write it out.",
                hint="Unchanged, it stays as it is.",
            )
        self.take_stored(
            {"closes_on": survey.closes_on}
            | {name: item.wording for name, item in self.items.items()}
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        self.check_version()
        return cleaned

    def changed_items(self) -> list[tuple[SurveyItem, str]]:
        return [
            (item, self.cleaned_data[name])
            for name, item in self.items.items()
            if self.cleaned_data[name] != item.wording
        ]
