"""Adds one count to the measure of an improvement project."""

from datetime import date
from decimal import Decimal

from django.db import transaction

from goldenthread.people.public import Person
from goldenthread.practice.access.enquiries import require_member
from goldenthread.practice.models import Project, ProjectPoint


def count_for_project(
    project: Project,
    *,
    on: date,
    value: Decimal,
    counted: int | None,
    is_baseline: bool,
    by: Person,
) -> ProjectPoint:
    """Keep it and return it; the same count of the same day again is the one that is there."""
    require_member(by, project.enquiry)
    with transaction.atomic():
        Project.objects.select_for_update().get(pk=project.pk)
        same = ProjectPoint.objects.filter(
            project=project, on=on, value=value, counted=counted, is_baseline=is_baseline
        ).first()
        return same or ProjectPoint.objects.create(
            school=project.school,
            project=project,
            on=on,
            value=value,
            counted=counted,
            is_baseline=is_baseline,
        )
