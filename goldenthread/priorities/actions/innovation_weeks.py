"""Names an innovation week, and keeps or takes back what one person tries in it."""

import datetime as dt

from django.core.exceptions import PermissionDenied
from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear
from goldenthread.people.public import Person
from goldenthread.priorities.models import InnovationTry, InnovationWeek


def name_week(
    year: SchoolYear,
    week: InnovationWeek | None,
    *,
    title: str,
    starts_on: dt.date,
    ends_on: dt.date,
    actor: Actor,
    at: dt.datetime,
) -> InnovationWeek:
    accounts.require(actor, year.school, Ability.EDIT_TEAM_PLAN)
    with transaction.atomic():
        if week is None:
            week = InnovationWeek(school=year.school, year=year)
        is_new = week.pk is None
        week.title, week.starts_on, week.ends_on = title, starts_on, ends_on
        week.save()
        accounts.record_event(
            "named an innovation week" if is_new else "changed an innovation week",
            f"innovation-week:{week.pk}",
            school=year.school,
            actor=actor,
            at=at,
            subject_name=title,
        )
    return week


def write_try(
    week: InnovationWeek,
    person: Person,
    *,
    will_try: str,
    outcome: str,
    learnt: str,
    actor: Actor,
) -> InnovationTry:
    """One line for each person; writing it again changes it. What did not work counts the same."""
    accounts.require(actor, week.school, Ability.PROPOSE_PLAN)
    if person.school_id != week.school_id:
        raise PermissionDenied("Lines are added by staff of the school.")
    line, _ = InnovationTry.objects.update_or_create(
        school=week.school,
        week=week,
        person=person,
        defaults={"will_try": will_try, "outcome": outcome, "learnt": learnt},
    )
    return line


def take_back_try(week: InnovationWeek, person: Person) -> None:
    InnovationTry.objects.filter(week=week, person=person).delete()
