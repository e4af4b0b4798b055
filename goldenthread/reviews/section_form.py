"""The form over one section of the framework: its title, its statements and one more."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from django import forms

from goldenthread.reviews.framework_text import texts
from goldenthread.reviews.framework_text.groups import IN_WORDS
from goldenthread.reviews.framework_text.texts import FrameworkText, StatementText
from goldenthread.reviews.moving_form import MovingForm
from goldenthread.snapshot.words import StaffGroup
from goldenthread.surveys.public import Split
from goldenthread.ui.screened_field import screened_text

WHO = [(group.value, words.capitalize()) for group, words in IN_WORDS.items()]
WEIGHTS = [("1", "Counts once"), ("2", "Counts twice"), ("3", "Is decisive: counts three times")]
TOLD_APART = [
    (Split.NONE.value, "By staff group alone"),
    (Split.TEAM.value, "By staff group and team"),
    (Split.HOURS.value, "By staff group, full-time and part-time"),
]
LETTERS = "abcdefghijklmnopqrstuvwxyz"
NEW = "new"
NO_WORDING = "Write the statement."
NO_ITEM = "Write what staff are asked."
NOBODY = "Tick at least one group: somebody has to answer it."


class SectionForm(MovingForm):
    """The title of a section and its statements; `text_after` is the whole with what was typed."""

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        text: FrameworkText,
        section: int,
        taken: Iterable[str],
    ) -> None:
        self.text, self.section = text, section
        self.held = [one for one in text.statements if one.section == section]
        self.new_code = next_code(section, taken)
        stored: dict[str, Any] = {
            "section_title": self.held[0].section_title if self.held else "",
        }
        for one in self.held:
            stored |= {
                f"wording_{one.code}": one.wording,
                f"asked_{one.code}": one.asked,
                f"groups_{one.code}": list(one.groups),
                f"weight_{one.code}": str(one.weight),
                f"split_{one.code}": one.split,
            }
        super().__init__(data, stored)
        self.fields["section_title"] = forms.CharField(
            label="Title of the section",
            max_length=texts.LONGEST_TITLE,
            error_messages={"required": "Give the section a title."},
        )
        self.sections: list[tuple[str, list[str]]] = []
        for one in self.held:
            self._add_fields(one.code, f"Statement {one.code}", required=True)
        self._add_fields(
            NEW, f"A new statement, {self.new_code}", required=not self.held, removable=False
        )

    def _add_fields(
        self, code: str, heading: str, *, required: bool, removable: bool = True
    ) -> None:
        wording = screened_text(
            "Statement",
            max_length=texts.LONGEST_WORDING,
            required=required,
            rows=2,
            hint="What is so where it goes well.",
            when_empty=NO_WORDING,
        )
        asked = screened_text(
            "Survey item",
            max_length=texts.LONGEST_WORDING,
            required=required,
            rows=2,
            hint="One whole sentence with I or my. It is answered in five steps.",
            when_empty=NO_ITEM,
        )
        fields: dict[str, forms.Field] = {
            f"wording_{code}": wording,
            f"asked_{code}": asked,
            f"groups_{code}": forms.MultipleChoiceField(
                label="Who answers",
                choices=WHO,
                required=required,
                widget=forms.CheckboxSelectMultiple(attrs={"class": "row"}),
                initial=[group.value for group in StaffGroup] if code == NEW else None,
                error_messages={"required": NOBODY},
            ),
            f"weight_{code}": forms.ChoiceField(label="Weight", choices=WEIGHTS, initial="1"),
            f"split_{code}": forms.ChoiceField(
                label="Answers are told apart", choices=TOLD_APART, initial=Split.NONE.value
            ),
        }
        if removable:
            fields[f"gone_{code}"] = forms.BooleanField(
                label="Leave this statement out", required=False
            )
        self.fields.update(fields)
        self.headings = {**self.headings, **dict.fromkeys(fields, heading)}
        self.sections.append((heading, list(fields)))

    def in_sections(self) -> Iterator[tuple[str, list[forms.BoundField]]]:
        yield "", [self["section_title"]]
        for heading, names in self.sections:
            yield heading, [self[name] for name in names]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for one in self.held:
            # What is left out need not be right.
            if cleaned.get(f"gone_{one.code}"):
                for part in ("wording", "asked", "groups"):
                    self.errors.pop(f"{part}_{one.code}", None)
        if self.held and self._new_is_wanted(cleaned):
            for name, sentence in (
                (f"wording_{NEW}", NO_WORDING),
                (f"asked_{NEW}", NO_ITEM),
                (f"groups_{NEW}", NOBODY),
            ):
                if name not in self.errors and not cleaned.get(name):
                    self.add_error(name, sentence)
        return cleaned

    def _new_is_wanted(self, cleaned: Mapping[str, Any]) -> bool:
        return not self.held or bool(cleaned.get(f"wording_{NEW}") or cleaned.get(f"asked_{NEW}"))

    @property
    def text_after(self) -> FrameworkText:
        """The whole framework with this section as typed."""
        told = self.cleaned_data
        title = told["section_title"]
        kept = [
            self._typed(code, title, evidence)
            for code, evidence in ((one.code, one.evidence) for one in self.held)
            if not told.get(f"gone_{code}")
        ]
        if self._new_is_wanted(told):
            kept.append(replace(self._typed(NEW, title, ""), code=self.new_code))
        others = [one for one in self.text.statements if one.section != self.section]
        return replace(
            self.text,
            statements=tuple(sorted([*others, *kept], key=lambda one: (one.section, one.code))),
        )

    def _typed(self, code: str, title: str, evidence: str) -> StatementText:
        told = self.cleaned_data
        ticked = told[f"groups_{code}"]
        return StatementText(
            code=code,
            section=self.section,
            section_title=title,
            wording=told[f"wording_{code}"],
            asked=told[f"asked_{code}"],
            groups=tuple(group.value for group in StaffGroup if group.value in ticked),
            weight=int(told[f"weight_{code}"]),
            split=told[f"split_{code}"],
            evidence=evidence,
        )


def next_code(section: int, taken: Iterable[str]) -> str:
    """The first letter behind all that were ever used, so that no code changes its meaning."""
    used = set(taken)
    endings = [*LETTERS, *(first + second for first in LETTERS[:2] for second in LETTERS)]
    free = [f"{section}{ending}" for ending in endings if f"{section}{ending}" not in used]
    return free[0]
