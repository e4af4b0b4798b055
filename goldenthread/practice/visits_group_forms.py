"""The form of a pair or triad."""

from collections.abc import Mapping
from typing import Any

from django import forms

from goldenthread.people.public import Person
from goldenthread.programmes.public import Programme


class GroupForm(forms.Form):
    first = forms.ModelChoiceField(
        Person.objects.none(), label="Colleague", error_messages={"required": "Choose a colleague."}
    )
    second = forms.ModelChoiceField(
        Person.objects.none(), label="Another one, for a triad", required=False
    )
    third = forms.ModelChoiceField(
        Person.objects.none(),
        label="A third, for a triad without you",
        required=False,
    )
    without_me = forms.BooleanField(label="I am not in it myself", required=False)
    programme = forms.ModelChoiceField(
        Programme.objects.none(), label="Programme it serves", required=False
    )
    cadence_weeks = forms.TypedChoiceField(
        label="How often?",
        coerce=int,
        empty_value=None,
        required=False,
        initial=6,
        choices=[
            ("", "As it fits"),
            (2, "Every two weeks"),
            (3, "Every three weeks"),
            (6, "Every half-term"),
            (12, "Every term"),
        ],
    )

    def __init__(
        self,
        data: Mapping[str, Any] | None,
        *,
        people: Any,
        programmes: Any,
        leads: bool,
    ) -> None:
        super().__init__(data)
        for name in ("first", "second", "third"):
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = people
            field.empty_label = "Choose"
            field.error_messages["required"] = "Choose a colleague."
            field.error_messages["invalid_choice"] = "Choose somebody from the list."
        programme = self.fields["programme"]
        assert isinstance(programme, forms.ModelChoiceField)
        programme.queryset = programmes
        programme.empty_label = "None"
        programme.label_from_instance = lambda row: row.title  # type: ignore[method-assign,assignment]
        if not leads:
            del self.fields["third"], self.fields["without_me"]
