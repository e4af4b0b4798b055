"""The form over what counts how much in the review, and what each level asks."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from django import forms

from goldenthread.reviews.framework_text import texts
from goldenthread.reviews.framework_text.texts import FrameworkText, LevelText
from goldenthread.reviews.moving_form import MovingForm

SPARE_LEVELS = 1


class WeighingForm(MovingForm):
    """Title, shares and levels; `text_after` is the whole with what was typed."""

    def __init__(self, data: Mapping[str, Any] | None, *, text: FrameworkText) -> None:
        self.text = text
        self.places = range(1, len(text.levels) + SPARE_LEVELS + 1)
        stored: dict[str, Any] = {
            "title": text.title,
            "staff_share": text.staff_share,
            "evidence_share": text.evidence_share,
            "leader_share": text.leader_share,
            "base_level": text.base_level,
        }
        for place, level in enumerate(text.levels, start=1):
            stored |= {
                f"name_{place}": level.name,
                f"section_{place}": level.section,
                f"decisive_{place}": level.decisive,
                f"gap_{place}": level.gap,
            }
        super().__init__(data, stored)
        self.fields["title"] = forms.CharField(
            label="Title",
            max_length=texts.LONGEST_TITLE,
            error_messages={"required": "Give the review a title."},
        )
        shares = {
            "staff_share": "What staff say",
            "evidence_share": "What the school's records show",
            "leader_share": "What leaders say",
        }
        for name, label in shares.items():
            self.fields[name] = _percent(label, required=True)
        self.fields["base_level"] = forms.CharField(
            label="What lies below the first level",
            max_length=texts.LONGEST_LEVEL,
            error_messages={"required": "Give it a name, such as Emerging."},
        )
        self.sections: list[tuple[str, list[str]]] = [
            ("What counts how much, in per cent", list(shares)),
            ("Levels, from the lowest", ["base_level"]),
        ]
        for place in self.places:
            names = [f"{part}_{place}" for part in ("name", "section", "decisive", "gap")]
            is_there = place <= len(text.levels)
            self.fields[names[0]] = forms.CharField(
                label="Name",
                max_length=texts.LONGEST_LEVEL,
                required=False,
                help_text="Leave it empty to have one level less.",
            )
            self.fields[names[1]] = _percent("The section reaches at least", required=is_there)
            self.fields[names[2]] = _percent(
                "Each decisive statement reaches at least", required=is_there
            )
            self.fields[names[3]] = _percent("Leaders and staff are less apart than")
            heading = f"Level {place}" if is_there else "One more level"
            self.headings = {**self.headings, **dict.fromkeys(names, heading)}
            self.sections.append((heading, names))

    def in_sections(self) -> Iterator[tuple[str, list[forms.BoundField]]]:
        yield "", [self["title"]]
        for heading, names in self.sections:
            yield heading, [self[name] for name in names]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        shares = [cleaned.get(name) for name in ("staff_share", "evidence_share", "leader_share")]
        together = sum(share or 0 for share in shares)
        if None not in shares and together != 100:
            self.add_error(
                "staff_share", f"The three shares make {together}. Together they are 100."
            )
        for place in self.places:
            if not cleaned.get(f"name_{place}"):
                # What is left out need not be right.
                for part in ("section", "decisive", "gap"):
                    self.errors.pop(f"{part}_{place}", None)
                continue
            for part in ("section", "decisive"):
                name = f"{part}_{place}"
                if name not in self.errors and cleaned.get(name) is None:
                    self.add_error(name, "Say how much is needed, from 0 to 100.")
        names = [cleaned.get(f"name_{place}") for place in self.places]
        called = [name for name in [*names, cleaned.get("base_level")] if name]
        if len(set(called)) < len(called):
            self.add_error("base_level", "Two levels have one name. Give each its own.")
        return cleaned

    @property
    def text_after(self) -> FrameworkText:
        told = self.cleaned_data
        levels = [
            LevelText(
                told[f"name_{place}"],
                told[f"section_{place}"],
                told[f"decisive_{place}"],
                told[f"gap_{place}"],
            )
            for place in self.places
            if told[f"name_{place}"]
        ]
        return replace(
            self.text,
            title=told["title"],
            staff_share=told["staff_share"],
            evidence_share=told["evidence_share"],
            leader_share=told["leader_share"],
            base_level=told["base_level"],
            levels=tuple(sorted(levels, key=lambda level: level.section)),
        )


def _percent(label: str, *, required: bool = False) -> forms.IntegerField:
    sentence = "Write a whole number from 0 to 100."
    return forms.IntegerField(
        label=label,
        required=required,
        min_value=0,
        max_value=100,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), sentence),
    )
