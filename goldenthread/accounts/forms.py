"""Parses what people type on the administration pages."""

from typing import Any

from django import forms

from goldenthread.accounts.actions.change_school_settings import SchoolSettings
from goldenthread.accounts.actions.invite_person import Invitation
from goldenthread.accounts.models import School
from goldenthread.accounts.types import SCHOOL_ROLES, Jurisdiction, Phase, Role
from goldenthread.ui.forms import DateField

ROLE_CHOICES = [(role.value, role.label) for role in Role if role in SCHOOL_ROLES]


class SchoolSettingsForm(forms.ModelForm):
    timetable_weeks = forms.TypedChoiceField(
        label="Timetable",
        coerce=int,
        choices=[(1, "One week that repeats"), (2, "Two weeks, A and B")],
        widget=forms.RadioSelect,
    )

    class Meta:
        model = School
        fields = [
            "name",
            "register_number",
            "phase",
            "roll",
            "jurisdiction",
            "timetable_weeks",
            "survey_threshold",
            "directed_hours",
            "directed_days",
            "safeguarding_route",
            "safeguarding_link",
        ]
        labels = {
            "register_number": "Number in the national register",
            "roll": "Pupils on roll",
            "jurisdiction": "Rules of",
            "survey_threshold": "Smallest group shown in survey results",
            "directed_hours": "Directed hours in a year, full time",
            "directed_days": "Working days in a year, full time",
            "safeguarding_route": "Safeguarding route",
            "safeguarding_link": "Page of your safeguarding route",
        }
        help_texts = {
            "roll": "",
            "safeguarding_route": "One sentence: what somebody does who has heard a disclosure.",
            "safeguarding_link": "Its address, beginning with https://",
            "survey_threshold": "Five or more. Answers of smaller groups are never shown.",
        }

    def clean_survey_threshold(self) -> int:
        size: int = self.cleaned_data["survey_threshold"]
        if size < 5:
            raise forms.ValidationError(
                "Answers of fewer than five people could be recognised. Use 5 or more."
            )
        return size

    def settings(self) -> SchoolSettings:
        cleaned: dict[str, Any] = dict(self.cleaned_data)
        cleaned["phase"] = Phase(cleaned["phase"])
        cleaned["jurisdiction"] = Jurisdiction(cleaned["jurisdiction"])
        return SchoolSettings(**cleaned)


class RoleForm(forms.Form):
    role = forms.ChoiceField(label="Role", choices=ROLE_CHOICES)
    starts_on = DateField(label="From", help_text="For example 5 February 2027.")

    def clean_role(self) -> Role:
        return Role(self.cleaned_data["role"])


class InvitationForm(RoleForm):
    name = forms.CharField(label="Name", max_length=120)
    email = forms.EmailField(
        label="E-mail address", help_text="The link to choose a password goes there."
    )

    field_order = ["name", "email", "role", "starts_on"]

    def invitation(self) -> Invitation:
        return Invitation(**self.cleaned_data)
