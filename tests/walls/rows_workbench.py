"""Who sees Today, the Thread and the Year."""

from typing import Any

from goldenthread.accounts.types import Role
from tests.cast import Cast
from tests.walls.matrix import EVERY_ROLE, Row
from tests.year import of_the_small_year

WITHOUT_THE_PLAN = frozenset({Role.EXTERNAL_FACILITATOR, Role.SYSTEM_ADMIN})
READS_THE_PLAN = EVERY_ROLE - WITHOUT_THE_PLAN
HAS_A_CALENDAR = READS_THE_PLAN - {Role.GOVERNOR}


def a_thread(cast: Cast) -> dict[str, Any]:
    return of_the_small_year(cast, priority_key="reading-to-learn")


def a_link(cast: Cast) -> dict[str, Any]:
    return of_the_small_year(cast, priority_key="reading-to-learn", link="evidence")


ROWS = [
    Row("workbench:today", see=EVERY_ROLE),
    Row("workbench:thread", see=READS_THE_PLAN, kwargs=of_the_small_year),
    Row("workbench:thread-priority", see=READS_THE_PLAN, kwargs=a_thread),
    Row("workbench:thread-link", see=READS_THE_PLAN, kwargs=a_link),
    Row("workbench:year", see=HAS_A_CALENDAR, kwargs=of_the_small_year),
]
