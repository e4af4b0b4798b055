"""The form in which a finding is put right, where its rule leads to one form and no other."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.urls import reverse

from goldenthread.accounts.public import Ability, SchoolYear
from goldenthread.findings.access import Reader
from goldenthread.findings.models import Finding
from goldenthread.people import public as people
from goldenthread.priorities import public as priorities


@dataclass(frozen=True, slots=True)
class RightForm:
    words: str
    url: str


@dataclass(frozen=True, slots=True)
class _Form:
    words: str
    route: str
    # Of a finding's subject table, the keyword that the route takes beside school and year.
    of: str


# By rule where it has a form of its own, else by the table of the row it is about.
OF_RULE: Mapping[str, _Form] = {
    "EVA002": _Form("Plan the looks", "evaluation:show-plan", "programmes"),
    "EVA008": _Form("Record the decision", "workbench:decide", "programmes"),
    "NEE001": _Form("Write the need", "priorities:edit-need", "priorities"),
    "NEE002": _Form("Write the need", "priorities:edit-need", "priorities"),
    "NEE004": _Form("Add how the need became known", "priorities:add-source", "priorities"),
}
OF_TABLE: Mapping[str, _Form] = {
    "activities": _Form("Change the activity", "activities:edit-activity", "activities"),
    "priorities": _Form("Change the priority", "priorities:edit-priority", "priorities"),
    "programmes": _Form("Change the programme", "programmes:edit-programme", "programmes"),
}

# What the reader must be let do, where it is not to change the plan.
NEEDS: Mapping[str, Ability] = {"TIM001": Ability.EDIT_CALENDAR}


def find_right_form(reader: Reader, finding: Finding, year: SchoolYear) -> RightForm | None:
    """None where the reader may not change what is to be changed. One query at most."""
    needed = NEEDS.get(finding.code, Ability.EDIT_PLAN)
    if finding.fixed_at is not None or not reader.may(needed):
        return None
    special = _SPECIAL.get(finding.code)
    if special is not None:
        return special(finding, year)
    form = OF_RULE.get(finding.code) or OF_TABLE.get(finding.subject_table)
    if form is None or form.of != finding.subject_table:
        return None
    return RightForm(form.words, _address(form.route, year, key=finding.subject_key))


def _baseline(finding: Finding, year: SchoolYear) -> RightForm | None:
    """The value of the first measure without one, filled in as a late baseline of today."""
    keys = [key for table, key in finding.rows if table == "measures"]
    measure = (
        priorities.Measure.objects.filter(school=year.school, year=year, key__in=keys)
        .select_related("priority")
        .order_by("key")
        .first()
    )
    if measure is None:
        return None
    url = _address("priorities:add-point", year, key=measure.priority.key, measure=measure.key)
    return RightForm(f"Enter the baseline of “{measure.name}”", f"{url}?as=late-baseline")


def _ledger(finding: Finding, year: SchoolYear) -> RightForm | None:
    """The directed time of the person whom the finding is about."""
    person = people.Person.objects.filter(school=year.school, key=finding.subject_key).first()
    if person is None:
        return None
    return RightForm(
        f"Change the directed time of {person.name}",
        _address("workbench:ledger", year, person=person.key),
    )


_SPECIAL: Mapping[str, Callable[[Finding, SchoolYear], RightForm | None]] = {
    "EVA001": _baseline,
    "TIM001": _ledger,
}


def _address(route: str, year: SchoolYear, **kwargs: str) -> str:
    return reverse(route, kwargs={"school_slug": year.school.slug, "year": year.label} | kwargs)
