"""Asks for paid minutes for an improvement project, or no longer asks."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.people.public import Person
from goldenthread.practice.access.enquiries import require_member
from goldenthread.practice.models import Project, SlotState


def ask_for_project_time(
    project: Project,
    minutes: int | None,
    every_weeks: int | None,
    *,
    by: Person,
    actor: Actor,
    at: datetime,
) -> None:
    """Put the question to whoever approves the plan; without minutes it is withdrawn.

    What was approved stays approved where nothing is changed.
    """
    require_member(by, project.enquiry)
    asked = (minutes, every_weeks)
    if project.slot_state == SlotState.APPROVED and asked == (
        project.slot_minutes,
        project.slot_every_weeks,
    ):
        return
    with transaction.atomic():
        project.slot_minutes, project.slot_every_weeks = asked
        project.slot_state = SlotState.ASKED if minutes else SlotState.NONE
        project.slot_answer = ""
        project.slot_answered_on = None
        project.save()
        accounts.record_event(
            "asked for time for an improvement project",
            f"enquiry:{project.enquiry_id}",
            school=project.school,
            actor=actor,
            at=at,
            facts={"minutes": minutes, "every_weeks": every_weeks},
        )
