"""The database itself refuses rows that cannot be."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from goldenthread.accounts.models import AuditEvent, RoleAssignment, School, User
from goldenthread.accounts.types import Role
from tests.cast import Cast

FIRST = date(2026, 9, 1)

IMPOSSIBLE: dict[str, Callable[[Cast], object]] = {
    "a role in no school and no trust": lambda cast: RoleAssignment.objects.create(
        user=cast.ruth, role=Role.TEACHER, starts_on=FIRST
    ),
    "a role in a school and a trust": lambda cast: RoleAssignment.objects.create(
        user=cast.ruth,
        school=cast.ashmoor,
        trust=cast.aldermoor,
        role=Role.SYSTEM_ADMIN,
        starts_on=FIRST,
    ),
    "a teacher of a trust": lambda cast: RoleAssignment.objects.create(
        user=cast.ruth, trust=cast.aldermoor, role=Role.TEACHER, starts_on=FIRST
    ),
    "a role that ends before it starts": lambda cast: RoleAssignment.objects.create(
        user=cast.ruth,
        school=cast.ashmoor,
        role=Role.TEACHER,
        starts_on=FIRST,
        ends_on=date(2026, 8, 31),
    ),
    "the same role twice": lambda cast: RoleAssignment.objects.create(
        user=cast.priya, school=cast.ashmoor, role=Role.TEACHER, starts_on=FIRST
    ),
    "a school with survey groups of four": lambda cast: School.objects.create(
        name="Small", slug="small", survey_threshold=4
    ),
    "a school with a three-week timetable": lambda cast: School.objects.create(
        name="Odd", slug="odd", timetable_weeks=3
    ),
    "a school without a name": lambda cast: School.objects.create(name="", slug="nameless"),
    "two schools at one address": lambda cast: School.objects.create(
        name="Another", slug="ashmoor-vale"
    ),
    "an address in capitals": lambda cast: User.objects.create(name="X", email="X@Y.example"),
    "two accounts with one address": lambda cast: User.objects.create_user(
        "RUTH.Adeyemi.Clarke@ashmoor-vale.example", "Another Ruth"
    ),
    "a log line by nobody": lambda cast: AuditEvent.objects.create(
        actor_name="", verb="x", subject="x:1", at="2026-09-01T08:00Z"
    ),
}


@pytest.mark.parametrize("make", IMPOSSIBLE.values(), ids=IMPOSSIBLE.keys())
def test_the_database_refuses(make: Callable[[Cast], object], cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        make(cast)


def test_a_line_of_the_audit_log_is_never_changed(cast: Cast) -> None:
    event = AuditEvent.objects.filter(school=cast.ashmoor)[0]
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        AuditEvent.objects.filter(pk=event.pk).update(actor_name="Somebody Else")
    event.refresh_from_db()
    assert event.actor_name == "tests"
