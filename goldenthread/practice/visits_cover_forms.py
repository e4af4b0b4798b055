"""The forms of cover: tokens that are issued, and offers to take a class."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from goldenthread.people.public import Person, Team
from goldenthread.practice.actions.issue_tokens import MOST_EACH
from goldenthread.practice.models import OfferKind, TokenWorth

Choices = Sequence[tuple[str, str]]


class TokenForm(forms.Form):
    """Tokens for one person, one team, or everybody."""

    EVERYBODY = "everybody"

    whom = forms.ChoiceField(
        label="For whom?",
        error_messages={
            "required": "Choose for whom.",
            "invalid_choice": "Choose somebody from the list.",
        },
    )
    each = forms.IntegerField(
        label="Tokens for each",
        min_value=1,
        max_value=MOST_EACH,
        initial=1,
        error_messages={
            "required": "Say how many.",
            "invalid": "Write a number.",
            "min_value": "One at least.",
            "max_value": f"{MOST_EACH} each at most.",
        },
    )
    worth = forms.ChoiceField(
        label="Worth",
        widget=forms.RadioSelect,
        initial=TokenWorth.SEGMENT.value,
        choices=[
            (TokenWorth.SEGMENT.value, "A part of a lesson"),
            (TokenWorth.LESSON.value, "A whole lesson"),
        ],
        error_messages={"required": "Choose what it is worth.", "invalid_choice": "Choose one."},
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        people: Sequence[Person],
        teams: Sequence[Team],
    ) -> None:
        super().__init__(data)
        field = self.fields["whom"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [
            ("", "Choose"),
            (self.EVERYBODY, "Everybody"),
            ("Teams", [(f"team-{team.pk}", team.name) for team in teams]),
            ("People", [(f"person-{person.pk}", person.name) for person in people]),
        ]


class OfferForm(forms.Form):
    kind = forms.ChoiceField(
        label="What do you offer?",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose one.", "invalid_choice": "Choose one."},
    )
    slot = forms.ChoiceField(
        label="When do you take a colleague's class?",
        error_messages={"required": "Choose a period.", "invalid_choice": "Choose a period."},
    )
    back = forms.ChoiceField(
        label="For a swap: which class of yours do they take?",
        required=False,
        error_messages={"invalid_choice": "Choose a class of yours."},
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        covers: bool,
        free: Choices,
        own: Choices,
    ) -> None:
        super().__init__(data)
        kinds = [(OfferKind.SWAP.value, "A swap: they take a class of mine another time")]
        if covers:
            kinds.insert(0, (OfferKind.COVER.value, "Cover: nothing in return"))
        for name, choices in (("kind", kinds), ("slot", free), ("back", [("", "None"), *own])):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices
        self.fields["kind"].initial = kinds[0][0]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("kind") == OfferKind.SWAP and not cleaned.get("back"):
            self.add_error("back", "Choose the class that you get taken in return.")
        return cleaned
