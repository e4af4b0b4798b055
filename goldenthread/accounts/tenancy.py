"""The second wall: inside it, PostgreSQL shows only the rows of the schools that are named.

The first wall is `access.py`. This one makes a forgotten filter give nothing. On SQLite, which
serves one school, it only opens a transaction.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

WALLED_ROLE = "goldenthread_app"
SCHOOLS_SETTING = "goldenthread.schools"


@contextmanager
def as_school(*school_ids: int) -> Iterator[None]:
    """Run the block in a transaction that sees and writes only rows of these schools.

    Jobs and commands use it for each school they work on. Work that runs after commit is outside
    again and opens its own.
    """
    with transaction.atomic():
        if connection.vendor != "postgresql":
            yield
            return
        role, schools = _read_wall()
        _set_wall(WALLED_ROLE, ",".join(str(number) for number in school_ids))
        yield
        # After an exception the rollback undoes the settings; inside a larger transaction a normal
        # end would leave them standing.
        if not connection.needs_rollback:
            _set_wall(role, schools)


def _read_wall() -> tuple[str, str]:
    row = _raw(
        "SELECT current_setting('role'), coalesce(current_setting(%s, true), '')",
        [SCHOOLS_SETTING],
    )
    return row[0], row[1]


def _set_wall(role: str, schools: str) -> None:
    # True keeps both settings inside the transaction: a pooled connection must not carry one
    # school's wall into another school's request.
    _raw(
        "SELECT set_config(%s, %s, true), set_config('role', %s, true)",
        [SCHOOLS_SETTING, schools, role],
    )


def _raw(sql: str, params: list[str]) -> tuple[str, ...]:
    # Past Django's cursor, so that the counted queries of a page are the same on both databases.
    connection.ensure_connection()
    with connection.connection.cursor() as cursor:
        cursor.execute(sql, params)
        row: tuple[str, ...] = cursor.fetchone()
        return row
