"""Writes a coming school year, made from the one before."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import School, SchoolYear, User
from goldenthread.exchange.access import require_may_start_year
from goldenthread.exchange.actions.import_school_year import import_school_year
from goldenthread.exchange.queries.whole_year import get_whole_year
from goldenthread.planner.next_year.choices import Choices
from goldenthread.planner.next_year.new_year import next_year
from goldenthread.years import public as years


def start_next_year(
    before: SchoolYear, choices: Choices, *, actor: User, at: datetime
) -> SchoolYear:
    """Make the year after this one, as a draft where it has not begun.

    All of it or nothing. Refuses with `CannotStart`, which has a sentence for every mistake; a
    year that is there already is one.
    """
    school = before.school
    require_may_start_year(actor, school)
    with accounts.as_school(school.pk), transaction.atomic():
        # Whoever presses twice waits here, and then finds the year there.
        School.objects.select_for_update().get(pk=school.pk)
        taken = set(school.years.values_list("label", flat=True))
        snapshot = next_year(get_whole_year(before), choices, taken=taken)
        import_school_year(snapshot, school=school, actor=actor, at=at)
        year = school.years.get(label=snapshot.year.id)
        year.school = school
        accounts.record_event(
            "started school year",
            f"school-year:{year.pk}",
            school=school,
            actor=actor,
            at=at,
            subject_name=year.label,
            facts={"from": before.label},
        )
        if year.starts_on > at.date():
            years.begin_draft(year, actor=actor, at=at)
    return year
