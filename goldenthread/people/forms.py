"""Parses what people write about staff and teams."""

from typing import Any

from django import forms
from django.db.models import Q

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import School
from goldenthread.people.models import Person, Post, Team
from goldenthread.snapshot import records
from goldenthread.ui.forms import DateField
from goldenthread.ui.record_fields import field_of
from goldenthread.ui.row_form import RowForm, Sections


class ColleagueField(forms.ModelChoiceField):
    """One of the school's staff; whoever has left is not offered."""

    def __init__(self, label: str, empty_label: str, **options: Any) -> None:
        super().__init__(Person.objects.none(), label=label, empty_label=empty_label, **options)

    def offer(self, school: School) -> None:
        here = Q(left_on__isnull=True) | Q(left_on__gte=accounts.today())
        self.queryset = Person.objects.filter(here, school=school).order_by("name")


def _offer_colleagues(form: forms.Form, school: School) -> None:
    for field in form.fields.values():
        if isinstance(field, ColleagueField):
            field.offer(school)


class PersonForm(RowForm):
    name = field_of(
        records.Person,
        "name",
        "Name as used in school",
        error_messages={"required": "Write the name that colleagues use."},
    )
    email = field_of(
        records.Person,
        "email",
        "Work e-mail address",
        widget=forms.EmailInput(attrs={"autocomplete": "off", "size": 40}),
        help_text="An account with this address becomes theirs, unless they have one.",
    )
    initials = field_of(
        records.Person, "initials", "Timetable code", widget=forms.TextInput(attrs={"size": 8})
    )

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"].strip()
        if email and "@" not in email:
            raise forms.ValidationError(
                f"“{email}” is not an e-mail address. Write it like priya.nair@school.example."
            )
        others = Person.objects.filter(
            school=getattr(self.row, "school", None), email__iexact=email
        )
        other = others.exclude(pk=self.row.pk).first() if email else None
        if other is not None:
            raise forms.ValidationError(
                f"{other.name} has this address. Use another, or leave this empty."
            )
        return email


class PostForm(RowForm):
    job_title = field_of(
        records.Post,
        "job_title",
        "Job title",
        error_messages={"required": "Write the job title, such as Teacher of English."},
    )
    staff_group = field_of(records.Post, "staff_group", "Staff group")
    subject = field_of(records.Post, "subject", "Subject or phase")
    fte = field_of(
        records.Post,
        "fte",
        "Full-time equivalent",
        help_text="From 0.05 to 1; 0.6 is three days of five.",
        error_messages={"required": "Write a number from 0.05 to 1."},
    )
    career_stage = field_of(records.Post, "career_stage", "Career stage")
    line_manager = ColleagueField(
        "Line manager",
        "Nobody yet",
        required=False,
        help_text="A line manager cannot coach this person; the check says where that clashes.",
    )
    appraiser = ColleagueField("Appraiser", "The line manager", required=False)
    starts_on = field_of(records.Post, "starts_on", "First day in the post")
    ends_on = field_of(
        records.Post, "ends_on", "Last day in the post", help_text="Leave it empty while it lasts."
    )

    sections: Sections = (
        ("The post", ("job_title", "staff_group", "subject", "fte", "career_stage")),
        ("Who looks after the person in it", ("line_manager", "appraiser")),
        ("When", ("starts_on", "ends_on")),
    )

    def __init__(self, data: Any = None, *, row: Post) -> None:
        super().__init__(data, row=row)
        _offer_colleagues(self, row.school)


class TeamForm(RowForm):
    name = field_of(
        records.Team, "name", "Name", error_messages={"required": "Write the team's name."}
    )
    kind = field_of(records.Team, "kind", "What holds the team together")
    leader = ColleagueField("Who leads it", "Nobody yet", required=False)
    slot = field_of(
        records.Team,
        "slot",
        "When the team learns together",
        help_text="Such as “Tuesday 15:15, week A”.",
    )
    slot_every_weeks = field_of(
        records.Team,
        "slot_every_weeks",
        "Every so many teaching weeks",
        help_text="1 is every week, 2 every other; empty where there is no regular slot.",
    )
    readiness = field_of(records.Team, "readiness")
    support = field_of(records.Team, "support")

    def __init__(self, data: Any = None, *, row: Team, sees_inside: bool) -> None:
        super().__init__(data, row=row)
        _offer_colleagues(self, row.school)
        if not sees_inside:
            del self.fields["readiness"], self.fields["support"]


class MemberForm(forms.Form):
    person = ColleagueField(
        "Who joins the team",
        "Choose somebody",
        error_messages={"required": "Choose who joins the team."},
    )
    starts_on = DateField(
        label="From which day", required=False, help_text="Empty for since always."
    )

    def __init__(self, data: Any = None, *, school: School) -> None:
        super().__init__(data)
        _offer_colleagues(self, school)
