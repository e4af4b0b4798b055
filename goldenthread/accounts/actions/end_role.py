"""Ends a role at once."""

from datetime import datetime, timedelta

from goldenthread.accounts.abilities import Ability
from goldenthread.accounts.access import forget_roles, require
from goldenthread.accounts.actions.give_role import OwnRole
from goldenthread.accounts.actions.record_event import record_event
from goldenthread.accounts.models import RoleAssignment
from goldenthread.accounts.types import Actor, Role


class TrustRole(Exception):
    """A role held in a trust is not a school's to end."""


def end_role(assignment: RoleAssignment, *, actor: Actor, at: datetime) -> None:
    """End the role so that it no longer counts today. Refuses with `OwnRole` and `TrustRole`.

    One that began today or has not begun leaves no row, only its lines in the audit log.
    """
    school = assignment.school
    if school is None:
        raise TrustRole(assignment.pk)
    require(actor, school, Ability.MANAGE_ROLES)
    if actor == assignment.user:
        raise OwnRole
    number, yesterday = assignment.pk, at.date() - timedelta(days=1)
    if assignment.ends_on and assignment.ends_on <= yesterday:
        return
    if assignment.starts_on > yesterday:
        assignment.delete()
    else:
        assignment.ends_on = yesterday
        assignment.save(update_fields=["ends_on"])
    forget_roles(assignment.user)
    record_event(
        "ended role",
        f"role-assignment:{number}",
        school=school,
        actor=actor,
        at=at,
        subject_name=f"{assignment.user.name}: {Role(assignment.role).label}",
        facts={"user": assignment.user_id, "role": assignment.role},
    )
