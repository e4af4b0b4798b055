"""Begins an improvement project with its measure, its first count and the time it asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice.actions.ask_for_project_time import ask_for_project_time
from goldenthread.practice.actions.begin_enquiry import begin_enquiry
from goldenthread.practice.actions.count_for_project import count_for_project
from goldenthread.practice.models import Project
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import EnquiryKind


@dataclass(frozen=True, slots=True)
class Count:
    """One value of the measure: when, and over how many."""

    on: date
    value: Decimal
    counted: int | None = None


def begin_project(
    year: SchoolYear,
    values: Mapping[str, Any],
    *,
    problem: str,
    lead: Person,
    actor: Actor,
    at: datetime,
    programme: Programme | None = None,
    baseline: Count | None = None,
    slot: tuple[int, int] | None = None,
) -> Project:
    """Begin it and return it. `values` are columns of the project; `slot` is how many paid minutes
    every how many weeks are asked for. Begun twice on one day with one problem, it is one."""
    with transaction.atomic():
        enquiry = begin_enquiry(
            year,
            EnquiryKind.IMPROVEMENT_PROJECT,
            question=problem,
            lead=lead,
            programme=programme,
            actor=actor,
            at=at,
        )
        project, is_new = Project.objects.get_or_create(
            enquiry=enquiry, defaults={"school": year.school, **values}
        )
        if is_new and baseline is not None:
            count_for_project(
                project,
                on=baseline.on,
                value=baseline.value,
                counted=baseline.counted,
                is_baseline=True,
                by=lead,
            )
        if is_new and slot is not None:
            minutes, weeks = slot
            ask_for_project_time(project, minutes, weeks, by=lead, actor=actor, at=at)
    return project
