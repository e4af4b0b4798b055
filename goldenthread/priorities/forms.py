"""Parses what people write about a priority: only the title must be there, the rest may wait."""

from typing import Any

from django import forms

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.priorities.models import Priority
from goldenthread.snapshot import records
from goldenthread.ui.record_fields import field_of
from goldenthread.ui.row_form import RowForm, Sections

TO_AGREE = "Needed before it is agreed."
TO_PROPOSE = "Needed before it is proposed."


class PriorityForm(RowForm):
    title = field_of(
        records.Priority, "title", "Title", help_text="A few words that everybody will use."
    )
    code = field_of(
        records.Priority,
        "code",
        "Letters for pictures",
        required=False,
        help_text="Two to four characters such as P1. Left empty, the next free one is taken.",
        widget=forms.TextInput(attrs={"size": 6}),
    )
    success_for_pupils = field_of(
        records.Priority,
        "success_for_pupils",
        help_text=f"Something you could see or count. {TO_AGREE}",
    )
    practice_picture = field_of(records.Priority, "practice_picture")
    owner = forms.ModelChoiceField(
        Person.objects.none(),
        label="Who owns it",
        required=False,
        empty_label="Nobody yet",
        help_text="One person who answers for it and may change it until it is agreed.",
    )
    starts_on = field_of(records.Priority, "starts_on")
    review_on = field_of(records.Priority, "review_on", help_text="Once a term is enough.")
    instead_of = field_of(records.Priority, "instead_of")
    money_pounds = field_of(records.Priority, "money_pounds", "Money set aside, in pounds")
    protected_hours = field_of(records.Priority, "protected_hours")

    sections: Sections = (
        ("What it is", ("title", "code", "owner")),
        ("What will be seen", ("success_for_pupils", "practice_picture")),
        ("When", ("starts_on", "review_on")),
        ("What it takes", ("instead_of", "money_pounds", "protected_hours")),
    )

    def __init__(self, data: Any = None, *, row: Priority, year: SchoolYear) -> None:
        super().__init__(data, row=row)
        staff = Person.objects.filter(school=year.school, left_on__isnull=True).order_by("name")
        owner = self.fields["owner"]
        assert isinstance(owner, forms.ModelChoiceField)
        owner.queryset = staff

    def clean_code(self) -> str:
        code: str = self.cleaned_data["code"].strip()
        if not code and self.row.pk is not None:
            return str(self.stored["code"])
        others = Priority.objects.filter(year=getattr(self.row, "year", None), code=code)
        other = others.exclude(pk=self.row.pk).first() if code else None
        if other is not None:
            raise forms.ValidationError(
                f"“{other.title}” has the letters {code}. Use others, or leave this empty."
            )
        return code


class ProposalForm(PriorityForm):
    """What somebody who proposes a priority is asked: the owner is the person themselves."""

    sections: Sections = (
        ("What it is", ("title",)),
        ("What will be seen", ("success_for_pupils", "practice_picture")),
    )

    def __init__(self, data: Any = None, *, row: Priority, year: SchoolYear) -> None:
        super().__init__(data, row=row, year=year)
        shown = {name for _, names in self.sections for name in names} | {"version"}
        for name in set(self.fields) - shown:
            del self.fields[name]

    def clean_code(self) -> str:
        return ""


class NeedForm(RowForm):
    pupils = field_of(
        records.Need,
        "pupils",
        "Which pupils?",
        help_text=f"A group that you could point to, never names. {TO_PROPOSE}",
    )
    cannot_yet = field_of(
        records.Need,
        "cannot_yet",
        "What can they not yet do, or what do they experience?",
        help_text=f"What a teacher sees in a lesson or in a book. {TO_PROPOSE}",
    )
    how_we_know = field_of(
        records.Need,
        "how_we_know",
        "How do you know?",
        help_text="Tests, tallies, notes, what pupils say. Needed before work starts.",
    )
    context_figure = field_of(
        records.Need,
        "context_figure",
        "A headline figure for context",
        help_text="Attendance, results, gaps: they say that something is so, not what to teach.",
    )
    kinds = field_of(records.Need, "kinds", "What does this rest on?")
    indirect_effect = field_of(
        records.Need, "indirect_effect", "This is a staff-only aim: it works through the school"
    )
    organisational_outcome = field_of(
        records.Need,
        "organisational_outcome",
        "Then: what will be better in the organisation?",
    )


class TargetGroupForm(RowForm):
    label = field_of(
        records.TargetGroup,
        "label",
        "What do you call the group?",
        help_text="Such as “Year 8 lower reading band”. Never names of pupils.",
    )
    size = field_of(records.TargetGroup, "size", "How many pupils?")
    criteria = field_of(records.TargetGroup, "criteria", "Who belongs to it, in words?")
    year_groups = field_of(
        records.TargetGroup, "year_groups", "Year groups", help_text="Such as 8 or 9-10."
    )
    has_ta_support = field_of(
        records.TargetGroup, "has_ta_support", "These pupils work with teaching assistants"
    )


class MeasureForm(RowForm):
    name = field_of(
        records.Measure,
        "name",
        "What will you count or look at?",
        help_text="Such as “States the main point of a paragraph unaided”.",
    )
    kind = field_of(records.Measure, "kind", "What does it rest on?")
    direction = field_of(records.Measure, "direction", "Which way should it move?")
    unit = field_of(
        records.Measure, "unit", "Unit", help_text="Such as “pupils of 62” or “words a minute”."
    )
    target = field_of(records.Measure, "target", "Value hoped for at the end")
    instrument = field_of(records.Measure, "instrument", "How is it taken?")
    collector = field_of(records.Measure, "collector", "Who takes it, by role?")
    burden_minutes = field_of(records.Measure, "burden_minutes", "How long does it take one class?")
    caution = field_of(records.Measure, "caution", "What should a reader be careful about?")


class MeasurePointForm(RowForm):
    on = field_of(
        records.MeasurePoint, "on", "When was it taken?", help_text="For example 14 September 2026."
    )
    kind = field_of(records.MeasurePoint, "kind", "Is it the baseline, a mid-point or the end?")
    value = field_of(records.MeasurePoint, "value", "Value", help_text="For the group as a whole.")
    n = field_of(records.MeasurePoint, "n", "How many pupils does it rest on?")
    late = field_of(records.MeasurePoint, "late", "It was taken later than planned")


class InsightSourceForm(RowForm):
    kind = field_of(records.InsightSource, "kind", "How did it become known?")
    on = field_of(records.InsightSource, "on", "When?", help_text="For example 14 September 2026.")
    staff_group = field_of(
        records.InsightSource, "staff_group", "Which staff group did it come from?"
    )


class LetGoForm(RowForm):
    what = field_of(
        records.LetGo,
        "what",
        "What stopped?",
        help_text="Such as “Weekly briefings; a bulletin instead”.",
    )
    from_on = field_of(records.LetGo, "from_on", "Since when?")
    minutes_a_week = field_of(
        records.LetGo, "minutes_a_week", "How much time a week does it free for each person?"
    )
    why = field_of(records.LetGo, "why", "Why?")
