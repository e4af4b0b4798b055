"""Everybody opens their own record; no address leads to anybody else's."""

from typing import Any

from tests.cast import Cast
from tests.walls.matrix import EVERY_ROLE, Row, of_ashmoor


def of_a_group(cast: Cast) -> dict[str, Any]:
    return of_ashmoor(cast) | {"code": "account"}


ROWS = [
    Row("personal:show-record", see=EVERY_ROLE),
    Row("personal:list-openings", see=EVERY_ROLE),
    Row("personal:show-group", see=EVERY_ROLE, kwargs=of_a_group),
    Row("personal:take-json", see=EVERY_ROLE),
    Row("personal:take-pdf", see=EVERY_ROLE),
]
