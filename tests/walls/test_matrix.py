"""Every route is in the matrix, every cell of it holds, and Eve finds nothing anywhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.http import HttpResponse
from django.test import RequestFactory
from django.test.client import Client
from django.urls import resolve, reverse

from goldenthread.accounts.public import User
from goldenthread.accounts.types import Role
from goldenthread.people.public import link_accounts
from tests.cast import Cast, make_holder
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
SIGN_IN = "asked to sign in"


def app_of(row: Row) -> str:
    return row.route.partition(":")[0]


APPS = sorted({app_of(row) for row in ROWS})


def copy_of(cast: Cast) -> Cast:
    """The same rows once more, for a test that takes back what it writes in them."""
    return Cast(**deepcopy(vars(cast)))


def address_of(row: Row, cast: Cast) -> str:
    return reverse(row.route, kwargs=row.kwargs(cast))


def session_of(user: User) -> str:
    client = Client()
    client.force_login(user)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


@contextmanager
def taken_back() -> Iterator[None]:
    """What is written inside does not meet what comes after."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def open_row(row: Row, address: str, session: str | None) -> Outcome | int | str:
    """Ask as whoever has this session, or as somebody who has not signed in."""
    client = Client()
    if session:
        client.cookies[settings.SESSION_COOKIE_NAME] = session
    with taken_back():
        return outcome_of(getattr(client, row.method)(address))


def outcome_of(response: HttpResponse) -> Outcome | int | str:
    status = response.status_code
    if response.headers.get("Location", "").split("?")[0] == reverse("account_login"):
        return SIGN_IN if status == 302 else status
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


@pytest.mark.parametrize("app", APPS)
def test_each_role_sees_is_refused_or_finds_nothing(
    app: str, cast: Cast, subtests: pytest.Subtests
) -> None:
    """Eve of the other school finds nothing, and whoever has not signed in is asked to."""
    roles = {role: session_of(make_holder(role, cast)) for role in Role}
    eve = session_of(cast.eve)
    for row in ROWS:
        if app_of(row) != app:
            continue
        with subtests.test(str(row)), taken_back():
            cache.clear()
            at_hand = copy_of(cast)
            address = address_of(row, at_hand)
            link_accounts(at_hand.ashmoor)
            found = {role: open_row(row, address, session) for role, session in roles.items()}
            assert found == {role: row.outcome(role) for role in Role}
            assert open_row(row, address, eve) == "hide"
            assert open_row(row, address, None) == SIGN_IN


def test_a_route_that_is_only_read_takes_no_post(cast: Cast) -> None:
    posted = {row.route for row in ROWS if row.method == "post"}
    read = {row.route: address_of(row, cast) for row in ROWS if row.route not in posted}

    def status(address: str) -> int:
        request = RequestFactory().post(address)
        request.user = cast.ruth
        view = resolve(address)
        return int(view.func(request, *view.args, **view.kwargs).status_code)

    assert {route: status(address) for route, address in read.items()} == dict.fromkeys(read, 405)
