"""Everybody who holds a role in a school, or will, each with their roles."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from goldenthread.accounts.models import RoleAssignment, School
from goldenthread.accounts.types import Role


@dataclass(frozen=True)
class RoleHeld:
    assignment_id: int
    label: str
    starts_on: date
    ends_on: date | None
    is_to_come: bool


@dataclass(frozen=True)
class PersonWithRoles:
    user_id: int
    name: str
    email: str
    has_signed_in: bool
    roles: tuple[RoleHeld, ...]


def list_people_with_roles(school: School, today: date) -> tuple[PersonWithRoles, ...]:
    """One query. Roles held in the trust belong to the trust and are not listed."""
    assignments = (
        RoleAssignment.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=today))
        .filter(school=school, user__is_active=True)
        .select_related("user")
        .order_by("user__name", "user_id", "role")
    )
    people: dict[int, PersonWithRoles] = {}
    for assignment in assignments:
        user = assignment.user
        held = RoleHeld(
            assignment.pk,
            Role(assignment.role).label,
            assignment.starts_on,
            assignment.ends_on,
            assignment.starts_on > today,
        )
        so_far = people[user.pk].roles if user.pk in people else ()
        people[user.pk] = PersonWithRoles(
            user.pk, user.name, user.email, user.last_login is not None, (*so_far, held)
        )
    return tuple(people.values())
