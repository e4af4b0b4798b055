"""Changes what an improvement project says of itself."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.people.public import Person
from goldenthread.practice.access.enquiries import require_member
from goldenthread.practice.models import Project


def change_project(
    project: Project, values: Mapping[str, Any], *, by: Person, actor: Actor, at: datetime
) -> None:
    require_member(by, project.enquiry)
    with transaction.atomic():
        for name, value in values.items():
            setattr(project, name, value)
        project.save()
        accounts.record_event(
            "changed an improvement project",
            f"enquiry:{project.enquiry_id}",
            school=project.school,
            actor=actor,
            at=at,
            facts={"columns": sorted(values)},
        )
