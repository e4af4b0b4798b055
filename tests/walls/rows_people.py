"""Who sees the staff and teams of a school, and who changes them."""

from decimal import Decimal
from typing import Any

from goldenthread.accounts.types import Role
from goldenthread.people.models import Person, Post, Team, TeamMember
from tests.cast import Cast
from tests.walls.matrix import EVERY_ROLE, Row, of_ashmoor

STAFF = EVERY_ROLE - {
    Role.GOVERNOR,
    Role.TRUST_LEADER,
    Role.EXTERNAL_FACILITATOR,
    Role.SYSTEM_ADMIN,
}
EDITORS = frozenset({Role.CPD_LEADER, Role.HEAD_SLT, Role.BUSINESS_MANAGER})


def of_ellie(cast: Cast) -> dict[str, Any]:
    Person.objects.get_or_create(
        school=cast.ashmoor, key="ellie-marsh", defaults={"name": "Ellie Marsh"}
    )
    return of_ashmoor(cast) | {"key": "ellie-marsh"}


def of_a_post_of_ellie(cast: Cast) -> dict[str, Any]:
    kwargs = of_ellie(cast)
    Post.objects.get_or_create(
        school=cast.ashmoor,
        key="ellie-marsh-post",
        defaults={
            "person": Person.objects.get(school=cast.ashmoor, key="ellie-marsh"),
            "job_title": "Teacher of mathematics",
            "staff_group": "teacher",
            "fte": Decimal(1),
        },
    )
    return kwargs | {"post": "ellie-marsh-post"}


def of_mathematics(cast: Cast) -> dict[str, Any]:
    Team.objects.get_or_create(
        school=cast.ashmoor,
        key="mathematics",
        defaults={"name": "Mathematics", "kind": "subject"},
    )
    return of_ashmoor(cast) | {"key": "mathematics"}


def of_ellie_in_mathematics(cast: Cast) -> dict[str, Any]:
    of_ellie(cast)
    kwargs = of_mathematics(cast)
    TeamMember.objects.get_or_create(
        school=cast.ashmoor,
        key="mathematics|ellie-marsh",
        defaults={
            "team": Team.objects.get(school=cast.ashmoor, key="mathematics"),
            "person": Person.objects.get(school=cast.ashmoor, key="ellie-marsh"),
        },
    )
    return kwargs | {"person": "ellie-marsh"}


ROWS = [
    Row("people:list-people", see=STAFF),
    Row("people:show-for-boxes", see=EVERY_ROLE),
    Row("people:show-person", see=STAFF, kwargs=of_ellie),
    Row("people:list-teams", see=STAFF),
    Row("people:show-team", see=STAFF, kwargs=of_mathematics),
    Row("people:edit-person", see=EDITORS, kwargs=of_ellie),
    Row("people:edit-person", see=EDITORS, kwargs=of_ellie, method="post"),
    Row("people:add-post", see=EDITORS, kwargs=of_ellie),
    Row("people:add-post", see=EDITORS, kwargs=of_ellie, method="post"),
    Row("people:edit-post", see=EDITORS, kwargs=of_a_post_of_ellie),
    Row("people:edit-post", see=EDITORS, kwargs=of_a_post_of_ellie, method="post"),
    Row("people:edit-team", see=EDITORS, kwargs=of_mathematics),
    Row("people:edit-team", see=EDITORS, kwargs=of_mathematics, method="post"),
    Row("people:add-member", see=EDITORS, kwargs=of_mathematics),
    Row("people:add-member", see=EDITORS, kwargs=of_mathematics, method="post"),
    Row("people:remove-member", see=EDITORS, kwargs=of_ellie_in_mathematics),
    Row("people:remove-member", see=EDITORS, kwargs=of_ellie_in_mathematics, method="post"),
]
