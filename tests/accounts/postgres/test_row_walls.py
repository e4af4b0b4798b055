"""Inside the wall a forgotten filter gives nothing of a neighbour, and writes nothing there."""

from collections.abc import Callable

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from goldenthread.accounts.middleware import SchoolWallMiddleware
from goldenthread.accounts.models import AuditEvent, RoleAssignment, School
from goldenthread.accounts.row_walls import list_tables_with_policy, put_up_walls
from goldenthread.accounts.tenancy import WALLED_ROLE, as_school
from goldenthread.accounts.types import Role
from tests.cast import SINCE, Cast

pytestmark = pytest.mark.walls


def current_role() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        row = cursor.fetchone()
        assert row
        return str(row[0])


def test_every_table_with_a_school_has_a_policy(db: None) -> None:
    of_schools = {
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if any(field.column == "school_id" for field in model._meta.local_concrete_fields)
    }
    assert of_schools | {"accounts_school"} <= list_tables_with_policy(connection)
    assert len(of_schools) >= 2


def test_putting_up_the_walls_again_changes_nothing(db: None) -> None:
    before = list_tables_with_policy(connection)
    put_up_walls(using="default")
    assert list_tables_with_policy(connection) == before


def test_a_forgotten_filter_gives_only_the_own_school(cast: Cast) -> None:
    with as_school(cast.wrenfield.pk):
        assert list(School.objects.all()) == [cast.wrenfield]
        assert {held.school_id for held in RoleAssignment.objects.all()} == {cast.wrenfield.pk}
        assert {event.school_id for event in AuditEvent.objects.all()} == {cast.wrenfield.pk}


def test_without_a_school_nothing_is_seen(cast: Cast) -> None:
    with as_school():
        assert (School.objects.count(), RoleAssignment.objects.count()) == (0, 0)


def test_a_row_of_another_school_cannot_be_written(cast: Cast) -> None:
    with pytest.raises(DatabaseError, match="row-level security"), as_school(cast.wrenfield.pk):
        RoleAssignment.objects.create(
            user=cast.eve, school=cast.ashmoor, role=Role.COACH, starts_on=SINCE
        )


def test_rows_of_another_school_are_neither_changed_nor_deleted(cast: Cast) -> None:
    with as_school(cast.wrenfield.pk):
        held = RoleAssignment.objects.filter(school=cast.ashmoor)
        assert held.update(ends_on=SINCE) == 0
        assert held.delete()[0] == 0


def test_the_log_cannot_be_deleted_from_inside(cast: Cast) -> None:
    with pytest.raises(DatabaseError, match="permission denied"), as_school(cast.ashmoor.pk):
        AuditEvent.objects.filter(school=cast.ashmoor).delete()


def test_the_wall_comes_down_at_the_end_and_after_an_error(cast: Cast) -> None:
    owner = current_role()
    with as_school(cast.ashmoor.pk):
        assert current_role() == WALLED_ROLE
    assert current_role() == owner
    with pytest.raises(ZeroDivisionError), as_school(cast.ashmoor.pk):
        raise ZeroDivisionError
    assert (current_role(), School.objects.count()) == (owner, 2)


def test_a_wall_inside_a_wall_gives_back_the_outer_one(cast: Cast) -> None:
    with as_school(cast.ashmoor.pk):
        with as_school(cast.wrenfield.pk):
            assert list(School.objects.all()) == [cast.wrenfield]
        assert list(School.objects.all()) == [cast.ashmoor]


@pytest.mark.django_db(transaction=True)
def test_the_next_transaction_of_the_connection_has_no_wall() -> None:
    owner = current_role()
    with as_school(1):
        pass
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT current_user, current_setting('goldenthread.schools', true)")
        row = cursor.fetchone()
        assert row
        assert (row[0], row[1] or "") == (owner, "")


def seen_by(who: str, cast: Cast, view: Callable[[HttpRequest], HttpResponse]) -> str:
    request = RequestFactory().get("/")
    request.user = cast.people[who]
    response = SchoolWallMiddleware(view)(request)
    assert isinstance(response, HttpResponse)
    return response.content.decode()


def test_a_request_sees_the_schools_of_its_user_and_no_other(cast: Cast) -> None:
    def careless(request: HttpRequest) -> HttpResponse:
        return HttpResponse(
            ", ".join(School.objects.order_by("slug").values_list("slug", flat=True))
        )

    assert seen_by("eve", cast, careless) == "wrenfield"
    assert seen_by("ruth", cast, careless) == "ashmoor-vale"
    assert seen_by("anneka", cast, careless) == "ashmoor-vale, wrenfield"
