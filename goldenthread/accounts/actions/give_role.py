"""Gives somebody a role in a school or, for a few roles, in a trust."""

from datetime import date, datetime

from django.db.models import Q

from goldenthread.accounts.abilities import Ability
from goldenthread.accounts.access import forget_roles, require
from goldenthread.accounts.actions.record_event import record_event
from goldenthread.accounts.models import RoleAssignment, School, Trust, User
from goldenthread.accounts.types import Actor, Role, SystemActor
from goldenthread.kernel.errors import Refusal


class OwnRole(Refusal):
    """Nobody gives or ends a role of their own: a system administrator would reach the content."""

    def __init__(self) -> None:
        super().__init__(
            "Your own roles are changed by somebody else.",
            "Ask the head or a system administrator.",
        )


class HoldsRoleAlready(Refusal):
    def __init__(self, user: User, role: Role) -> None:
        super().__init__(
            f"{user.name} already has the role “{role.label}” here.", "Choose another role."
        )


def give_role(
    user: User, school: School, role: Role, *, starts_on: date, actor: Actor, at: datetime
) -> RoleAssignment:
    """Give the role from the day on. Refuses with `OwnRole` and `HoldsRoleAlready`."""
    require(actor, school, Ability.MANAGE_ROLES)
    if actor == user:
        raise OwnRole
    overlapping = RoleAssignment.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=starts_on), user=user, school=school, role=role
    )
    if overlapping.exists():
        raise HoldsRoleAlready(user, role)
    assignment = RoleAssignment.objects.create(
        user=user, school=school, role=role, starts_on=starts_on
    )
    forget_roles(user)
    record_event(
        "gave role",
        f"role-assignment:{assignment.pk}",
        school=school,
        actor=actor,
        at=at,
        subject_name=f"{user.name}: {role.label}",
        facts={"user": user.pk, "role": role.value, "starts_on": starts_on.isoformat()},
    )
    return assignment


def give_trust_role(
    user: User, trust: Trust, role: Role, *, starts_on: date, actor: SystemActor, at: datetime
) -> RoleAssignment:
    """Give the role in every school of the trust. Only commands may: no school decides for all."""
    assignment = RoleAssignment.objects.create(
        user=user, trust=trust, role=role, starts_on=starts_on
    )
    forget_roles(user)
    record_event(
        "gave role",
        f"role-assignment:{assignment.pk}",
        school=None,
        actor=actor,
        at=at,
        subject_name=f"{user.name}: {role.label}",
        facts={"user": user.pk, "role": role.value, "trust": trust.pk},
    )
    return assignment
