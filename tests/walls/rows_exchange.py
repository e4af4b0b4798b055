"""Who brings files in, takes the school folder out, and starts the next year."""

import datetime as dt
from typing import Any

from goldenthread.accounts.public import SchoolYear
from goldenthread.accounts.types import Role
from tests.cast import Cast
from tests.walls.matrix import Row, of_ashmoor, of_ashmoor_in_2026_27

LEADERS = frozenset({Role.CPD_LEADER, Role.HEAD_SLT})
IMPORTERS = LEADERS | {Role.BUSINESS_MANAGER}
NOBODY: frozenset[Role] = frozenset()


def of_a_year(cast: Cast) -> dict[str, Any]:
    SchoolYear.objects.get_or_create(
        school=cast.ashmoor,
        label="2026-27",
        defaults={"starts_on": dt.date(2026, 9, 1), "ends_on": dt.date(2027, 8, 31)},
    )
    return of_ashmoor_in_2026_27(cast)


def with_a_year(cast: Cast) -> dict[str, Any]:
    of_a_year(cast)
    return of_ashmoor(cast)


def of_an_upload_of_somebody_else(cast: Cast) -> dict[str, Any]:
    return of_ashmoor(cast) | {"token": "a" * 24}


ROWS = [
    Row("exchange:import", see=IMPORTERS),
    Row("exchange:import", see=IMPORTERS, method="post"),
    Row("exchange:brought-in", see=IMPORTERS),
    Row("newyear:start", see=frozenset({Role.CPD_LEADER}), kwargs=with_a_year),
    Row("newyear:start", see=frozenset({Role.CPD_LEADER}), kwargs=with_a_year, method="post"),
    Row("exchange:take-out", see=LEADERS, kwargs=of_a_year, method="post"),
    # An upload is there for whoever sent it; tests/exchange tries that as its owner.
    Row(
        "exchange:preview",
        see=NOBODY,
        hide=IMPORTERS,
        kwargs=of_an_upload_of_somebody_else,
    ),
    Row(
        "exchange:confirm",
        see=NOBODY,
        hide=IMPORTERS,
        kwargs=of_an_upload_of_somebody_else,
        method="post",
    ),
    Row(
        "exchange:cancel",
        see=NOBODY,
        hide=IMPORTERS,
        kwargs=of_an_upload_of_somebody_else,
        method="post",
    ),
]
