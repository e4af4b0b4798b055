"""Who sees the doors and the administration of a school."""

from typing import Any

from goldenthread.accounts.types import Role
from tests.cast import Cast
from tests.walls.matrix import EVERY_ROLE, Row, of_ashmoor

RUNS_THE_SYSTEM = frozenset({Role.HEAD_SLT, Role.SYSTEM_ADMIN})
READS_THE_LOG = RUNS_THE_SYSTEM | {Role.CPD_LEADER}


def of_priya(cast: Cast) -> dict[str, Any]:
    return of_ashmoor(cast) | {"user_id": cast.priya.pk}


def of_a_role_of_priya(cast: Cast) -> dict[str, Any]:
    held = cast.priya.role_assignments.filter(school=cast.ashmoor)[0]
    return of_ashmoor(cast) | {"assignment_id": held.pk}


ROWS = [
    Row("accounts:school", see=EVERY_ROLE),
    Row("administration:overview", see=READS_THE_LOG),
    Row("administration:audit-log", see=READS_THE_LOG),
    Row("administration:change-school", see=RUNS_THE_SYSTEM),
    Row("administration:change-school", see=RUNS_THE_SYSTEM, method="post"),
    Row("administration:list-roles", see=RUNS_THE_SYSTEM),
    Row("administration:invite", see=RUNS_THE_SYSTEM),
    Row("administration:invite", see=RUNS_THE_SYSTEM, method="post"),
    Row("administration:give-role", see=RUNS_THE_SYSTEM, kwargs=of_priya),
    Row("administration:give-role", see=RUNS_THE_SYSTEM, kwargs=of_priya, method="post"),
    Row("administration:end-role", see=RUNS_THE_SYSTEM, kwargs=of_a_role_of_priya),
    Row("administration:end-role", see=RUNS_THE_SYSTEM, kwargs=of_a_role_of_priya, method="post"),
]
