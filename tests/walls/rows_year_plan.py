"""Who dates slots, reads a ledger, moves programmes, comments on a draft and locks its dates."""

import datetime as dt
from typing import Any

from goldenthread.accounts.public import SystemActor, YearState
from goldenthread.accounts.types import Role
from goldenthread.people.public import Person
from goldenthread.years.public import DraftComment, begin_draft, publish_draft
from tests.cast import Cast
from tests.walls.matrix import Row
from tests.walls.rows_workbench import HAS_A_CALENDAR
from tests.year import of_the_small_year, of_the_staffed_year

PLANS = frozenset({Role.CPD_LEADER, Role.HEAD_SLT})
STAFF = HAS_A_CALENDAR - {Role.TRUST_LEADER}
ACTOR = SystemActor("tests")
IN_JULY = dt.datetime(2026, 7, 1, 9, 0, tzinfo=dt.UTC)


def a_programme(cast: Cast) -> dict[str, Any]:
    return of_the_small_year(cast, key="pr1")


def a_ledger(cast: Cast) -> dict[str, Any]:
    return of_the_small_year(cast, person="priya-nair")


def out_for_comment(cast: Cast) -> dict[str, Any]:
    """The year as it stood the July before, when staff could say what they thought of it."""
    parts = of_the_staffed_year(cast)
    year = cast.ashmoor.years.get()
    if year.state == YearState.IN_USE:
        begin_draft(year, actor=ACTOR, at=IN_JULY)
        publish_draft(year, until=dt.date(2027, 7, 1), note="", actor=ACTOR, at=IN_JULY)
    return parts


def a_comment(cast: Cast) -> dict[str, Any]:
    parts = out_for_comment(cast)
    year = cast.ashmoor.years.get()
    row, _ = DraftComment.objects.get_or_create(
        school=cast.ashmoor,
        year=year,
        person=Person.objects.get(school=cast.ashmoor, key="priya-nair"),
        defaults={"words": "Could Tuesdays end by four?", "at": IN_JULY},
    )
    return {**parts, "number": row.pk}


ROWS = [
    Row("workbench:slots", see=PLANS | {Role.TEAM_LEADER}, kwargs=of_the_small_year),
    Row(
        "workbench:slots", see=frozenset({Role.CPD_LEADER}), kwargs=of_the_small_year, method="post"
    ),
    # Their own is read by everybody who has one: tests/workbench/test_ledger.py.
    Row("workbench:ledger", see=PLANS, kwargs=a_ledger),
    Row("workbench:ledger", see=frozenset({Role.CPD_LEADER}), kwargs=a_ledger, method="post"),
    Row("workbench:draft", see=PLANS, kwargs=of_the_small_year),
    Row("workbench:begin-draft", see=PLANS, kwargs=of_the_small_year, method="post"),
    Row("workbench:publish-draft", see=PLANS, kwargs=of_the_small_year, method="post"),
    Row("workbench:write-consultation-note", see=PLANS, kwargs=of_the_small_year, method="post"),
    Row("workbench:lock-dates", see=PLANS, kwargs=of_the_small_year, method="post"),
    Row("workbench:answer-draft-comment", see=PLANS, kwargs=a_comment, method="post"),
    Row("workbench:comment-on-draft", see=STAFF, kwargs=out_for_comment, method="post"),
    Row("workbench:move-band", see=PLANS, kwargs=a_programme, method="post"),
]
