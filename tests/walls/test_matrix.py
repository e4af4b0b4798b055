"""Every route is in the matrix, every cell of it holds, and Eve finds nothing anywhere."""

from collections.abc import Callable

import pytest
from django.db import transaction
from django.test import RequestFactory
from django.test.client import Client
from django.urls import resolve, reverse

from goldenthread.accounts.types import Role
from goldenthread.people.public import link_accounts
from tests.cast import Cast
from tests.walls.matrix import (
    OUTSIDE_PREFIXES,
    OUTSIDE_SCHOOLS,
    Outcome,
    Row,
    list_routes,
    load_rows,
)

pytestmark = pytest.mark.walls

ROWS = load_rows()
type ClientOf = Callable[[str | Role], Client]


def address_of(row: Row, cast: Cast) -> str:
    return reverse(row.route, kwargs=row.kwargs(cast))


def open_row(row: Row, address: str, client: Client) -> int:
    return int(getattr(client, row.method)(address).status_code)


def outcome_of(status: int) -> Outcome | int:
    if status in {200, 302, 303}:
        return "see"
    if status == 403:
        return "refuse"
    return "hide" if status == 404 else status


def test_every_route_is_in_the_matrix() -> None:
    rows = {row.route for row in ROWS}
    missing = sorted(
        route
        for route in set(list_routes())
        if route not in rows | OUTSIDE_SCHOOLS.keys() and not route.startswith(OUTSIDE_PREFIXES)
    )
    assert missing == []


def test_the_matrix_names_only_routes_that_exist() -> None:
    named = {row.route for row in ROWS} | OUTSIDE_SCHOOLS.keys()
    assert sorted(named - set(list_routes())) == []


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_each_role_sees_is_refused_or_finds_nothing(
    row: Row, cast: Cast, client_of: ClientOf
) -> None:
    found = {}
    address = address_of(row, cast)
    for role in Role:
        # Taken back each time, so that what one role changes does not meet the next.
        with transaction.atomic():
            client = client_of(role)
            link_accounts(cast.ashmoor)
            found[role] = outcome_of(open_row(row, address, client))
            transaction.set_rollback(True)
    assert found == {role: row.outcome(role) for role in Role}


def test_a_route_that_is_only_read_takes_no_post(cast: Cast) -> None:
    posted = {row.route for row in ROWS if row.method == "post"}
    read = {row.route: address_of(row, cast) for row in ROWS if row.route not in posted}

    def status(address: str) -> int:
        request = RequestFactory().post(address)
        request.user = cast.ruth
        view = resolve(address)
        return int(view.func(request, *view.args, **view.kwargs).status_code)

    assert {route: status(address) for route, address in read.items()} == dict.fromkeys(read, 405)


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_eve_of_the_other_school_finds_nothing(row: Row, cast: Cast, client_of: ClientOf) -> None:
    assert open_row(row, address_of(row, cast), client_of("eve")) == 404


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_whoever_is_not_signed_in_is_asked_to(row: Row, cast: Cast) -> None:
    address = reverse(row.route, kwargs=row.kwargs(cast))
    response = getattr(Client(), row.method)(address)
    assert (response.status_code, response.headers.get("Location", "").split("?")[0]) == (
        302,
        reverse("account_login"),
    )
