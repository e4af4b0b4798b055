"""Parses what people write about an activity."""

from typing import Any

from django import forms
from django.contrib.auth.models import AnonymousUser

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.kernel.dates import day_and_date
from goldenthread.priorities.public import Priority
from goldenthread.programmes.access import teams_planned_by
from goldenthread.programmes.forms import choice, mechanism_choice, offer, people_of
from goldenthread.programmes.models import Activity, Programme, Technique, Unit
from goldenthread.snapshot import records
from goldenthread.snapshot.words import LinkKind, Stream
from goldenthread.ui.record_fields import field_of, in_capital
from goldenthread.ui.row_form import RowForm, Sections


class UnitChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Unit) -> str:
        return f"{obj.programme.code}: {obj.big_idea}"


class ActivityChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Activity) -> str:
        return f"{day_and_date(obj.on)}: {obj.title}"


class ActivityForm(RowForm):
    title = field_of(records.Activity, "title")
    kind = field_of(records.Activity, "kind", "What is it?")
    stream = field_of(records.Activity, "stream", "Which stream?", widget=forms.RadioSelect)
    team = choice("Whose session is it?", empty="No single team's")
    on = field_of(records.Activity, "on", "Which day?", help_text="For example 9 March 2027.")
    ends_on = field_of(
        records.Activity, "ends_on", "Last day", help_text="Only for a window of several days."
    )
    starts_at = field_of(records.Activity, "starts_at", "Begins at")
    period = field_of(
        records.Activity, "period", "Period", help_text="When it is inside the school day."
    )
    after_hours = field_of(records.Activity, "after_hours", "It is after the school day")
    minutes = field_of(
        records.Activity, "minutes", "How long?", help_text="Such as 60 or 1 h 30 min."
    )
    admin_minutes = field_of(
        records.Activity, "admin_minutes", "Of which notices and administration"
    )
    programme = choice("Programme")
    unit = UnitChoice(
        Unit.objects.none(), label="Unit of the programme", required=False, empty_label="None"
    )
    priority = choice("Priority it serves", empty="That of the programme, or none")
    exempt = field_of(records.Activity, "exempt", "Why it need not serve a priority")
    theme = field_of(records.Activity, "theme", "Theme, if it serves no priority")
    required = field_of(records.Activity, "required", "Everyone invited is required")
    facilitator = choice("Who leads it?", empty="Nobody yet")
    delivered_by = field_of(records.Activity, "delivered_by", "Who brings the content?")
    technique = choice("Technique it works on")
    content_area = field_of(records.Activity, "content_area", "What does it teach?")
    why_together = field_of(records.Activity, "why_together", "Why must people be together for it?")
    could_be_read = forms.NullBooleanField(
        label="Could it be done in people’s own time?", required=False
    )
    uses_learning_slot = field_of(
        records.Activity, "uses_learning_slot", "It takes place in the team’s learning slot"
    )
    mechanisms = mechanism_choice("What this one activity does.")

    sections: Sections = (
        ("What it is", ("title", "kind", "stream", "team")),
        (
            "When",
            (
                "on",
                "ends_on",
                "starts_at",
                "period",
                "after_hours",
                "minutes",
                "admin_minutes",
                "uses_learning_slot",
            ),
        ),
        ("Its place in the plan", ("programme", "unit", "priority", "exempt", "theme")),
        ("Who", ("facilitator", "delivered_by", "required")),
        (
            "What happens in it",
            ("technique", "content_area", "why_together", "could_be_read", "mechanisms"),
        ),
    )

    def __init__(
        self,
        data: Any = None,
        *,
        row: Activity,
        year: SchoolYear,
        user: User | AnonymousUser,
    ) -> None:
        super().__init__(data, row=row)
        self.leads_team_only = not accounts.may(user, year.school, Ability.EDIT_PLAN)
        offer(self, "team", teams_planned_by(user, year))
        offer(self, "programme", Programme.objects.filter(year=year).order_by("code"))
        units = Unit.objects.filter(year=year).select_related("programme")
        offer(self, "unit", units.order_by("programme__code", "position", "key"))
        offer(self, "priority", Priority.objects.filter(year=year).order_by("code"))
        offer(self, "technique", Technique.objects.filter(school=year.school).order_by("name"))
        offer(self, "facilitator", people_of(year))
        if self.leads_team_only:
            stream = self.fields["stream"]
            assert isinstance(stream, forms.ChoiceField)
            stream.choices = [(Stream.TEAM.value, in_capital(Stream.TEAM))]
            self.fields["team"].required = True

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        on, ends_on = cleaned.get("on"), cleaned.get("ends_on")
        if on and ends_on and ends_on < on:
            self.add_error("ends_on", "The last day lies before the first. Change one of them.")
        minutes, notices = cleaned.get("minutes"), cleaned.get("admin_minutes")
        if minutes is not None and notices is not None and notices > minutes:
            self.add_error("admin_minutes", "That is longer than the activity. Change one of them.")
        unit, programme = cleaned.get("unit"), cleaned.get("programme")
        if unit is not None and unit.programme != programme:
            self.add_error(
                "unit", f"“{unit.big_idea}” belongs to {unit.programme.title}. Choose both alike."
            )
        return cleaned


class CancelForm(forms.Form):
    reason = forms.CharField(
        label="Why is it cancelled?",
        max_length=300,
        help_text="A few words for those who were invited, such as “The hall is not free”. "
        "Nothing about a person’s health or absence.",
        error_messages={"required": "Say in a few words why it is cancelled."},
    )


class LinkForm(forms.Form):
    kind = forms.ChoiceField(
        label="This activity",
        choices=[
            (LinkKind.FOLLOWS.value, "follows it"),
            (LinkKind.REVISITS.value, "comes back to it"),
            (LinkKind.REQUIRES.value, "builds on it: people need it first"),
        ],
        widget=forms.RadioSelect,
    )
    to = ActivityChoice(Activity.objects.none(), label="Which earlier activity?")

    def __init__(self, data: Any = None, *, activity: Activity) -> None:
        super().__init__(data)
        earlier = Activity.objects.filter(year=activity.year, on__lte=activity.on)
        offer(self, "to", earlier.exclude(pk=activity.pk).order_by("-on", "title"))
