"""The forms of paper: who gets a sheet, typing one in, and a code that somebody types alone."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from goldenthread.surveys.actions.submit_answers import LONGEST_COMMENT
from goldenthread.surveys.group_names import IN_WORDS
from goldenthread.surveys.models import Scale, SurveyItem, SurveyMember
from goldenthread.ui.screened_field import screened_text

MOST_SHEETS = 60


class HandOutForm(forms.Form):
    """Who gets a sheet, by staff group."""

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, members: Sequence[SurveyMember]
    ) -> None:
        super().__init__(data)
        for group, words in IN_WORDS.items():
            choices = [
                (str(member.person_id), member.person.name)
                for member in members
                if member.staff_group == group
            ]
            if choices:
                self.fields[group] = forms.MultipleChoiceField(
                    label=words[:1].upper() + words[1:],
                    choices=choices,
                    required=False,
                    widget=forms.CheckboxSelectMultiple,
                    error_messages={"invalid_choice": "Choose people of this list."},
                )

    def people(self) -> list[int]:
        return [int(key) for chosen in self.cleaned_data.values() for key in chosen or []]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        number = len(self.people())
        if not number:
            raise forms.ValidationError("Choose who gets a sheet.")
        if number > MOST_SHEETS:
            raise forms.ValidationError(
                f"{number} sheets at once are more than a printer likes. Choose at most "
                f"{MOST_SHEETS}, and the others afterwards."
            )
        return cleaned


class DigitField(forms.CharField):
    """One digit of a sheet; empty where nothing was ticked."""

    def __init__(self, *, label: str, most: int) -> None:
        self.most = most
        super().__init__(
            label=label,
            required=False,
            max_length=1,
            error_messages={"max_length": f"One digit, from 1 to {most}."},
            widget=forms.TextInput(
                attrs={
                    "size": 1,
                    "maxlength": 1,
                    "inputmode": "numeric",
                    "autocomplete": "off",
                    "data-digit": most,
                }
            ),
        )

    def clean(self, value: Any) -> str:
        cleaned = str(super().clean(value))
        digits = "12345"[: self.most]
        # 0 is what one types for a line left empty.
        if cleaned and cleaned not in digits + "0":
            raise forms.ValidationError(
                f"“{cleaned}” is none of the answers. Type 1 to {self.most}, or nothing."
            )
        return "" if cleaned == "0" else cleaned


class EnterForm(forms.Form):
    """A sheet as somebody types it in: its code, then a digit for each statement."""

    code = forms.CharField(
        label="Code of the sheet",
        max_length=20,
        help_text="It stands at the top of the sheet.",
        error_messages={
            "required": "Type the code first.",
            "max_length": "A code has eight letters and digits.",
        },
        widget=forms.TextInput(
            attrs={"size": 12, "autocomplete": "off", "spellcheck": "false", "autofocus": True}
        ),
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None = None,
        *,
        items: Sequence[SurveyItem],
        asks_comment: bool,
    ) -> None:
        super().__init__(data)
        for item in items:
            self.fields[f"item_{item.number}"] = DigitField(
                label=f"{item.number}. {item.wording}",
                most=2 if item.scale == Scale.YES else 5,
            )
        if asks_comment:
            self.fields["comment"] = screened_text(
                "Comment",
                max_length=LONGEST_COMMENT,
                rows=2,
                hint="As it is written, without names.",
            )

    def digits(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith("item_")]

    def chosen(self) -> dict[int, str]:
        """The digit of each statement that was answered, by its number on the sheet."""
        return {
            int(name.removeprefix("item_")): digit
            for name, digit in self.cleaned_data.items()
            if name.startswith("item_") and digit
        }


class CodeForm(forms.Form):
    code = forms.CharField(
        label="The code on your sheet",
        max_length=20,
        error_messages={
            "required": "Type the code that stands on your sheet.",
            "max_length": "A code has eight letters and digits.",
        },
        widget=forms.TextInput(attrs={"size": 12, "autocomplete": "off", "spellcheck": "false"}),
    )
