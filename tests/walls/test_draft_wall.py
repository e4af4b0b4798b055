"""No page of a year opens while it is a draft, except for those who work on the plan."""

import pytest
from django.test.client import Client
from django.urls import reverse

from goldenthread.accounts.public import User, give_role
from goldenthread.accounts.types import Role, YearState
from goldenthread.people.public import link_accounts
from tests.cast import ACTOR, OPENED_AT, SINCE, Cast
from tests.walls.matrix import Row
from tests.walls.test_matrix import APPS, ROWS, app_of, copy_of, open_row, session_of, taken_back

pytestmark = pytest.mark.walls

PLANS = {Role.CPD_LEADER, Role.HEAD_SLT}
NOT_STAFF = {Role.GOVERNOR, Role.EXTERNAL_FACILITATOR, Role.SYSTEM_ADMIN}


def holder_of(roles: set[Role], cast: Cast) -> str:
    """The session of one account with all these roles: whatever one of them opens, it opens."""
    user = User.objects.create_user("many@ashmoor-vale.example", "Many Roles")
    for role in sorted(roles):
        give_role(user, cast.ashmoor, role, starts_on=SINCE, actor=ACTOR, at=OPENED_AT)
    return session_of(user)


def opens(row: Row, cast: Cast, session: str, state: YearState) -> bool:
    """A page of the school alone opens as it ever did."""
    parts = row.kwargs(cast)
    if "year" not in parts:
        return False
    cast.ashmoor.years.update(state=state)
    link_accounts(cast.ashmoor)
    return open_row(row, reverse(row.route, kwargs=parts), session) == "see"


@pytest.mark.parametrize("app", APPS)
def test_a_draft_opens_for_nobody_but_those_who_plan(
    app: str, cast: Cast, subtests: pytest.Subtests
) -> None:
    others = holder_of(set(Role) - PLANS - {Role.TRUST_LEADER}, cast)
    for row in ROWS:
        if app_of(row) != app:
            continue
        with subtests.test(str(row)), taken_back():
            assert not opens(row, copy_of(cast), others, YearState.DRAFT)


OF_THE_YEAR = [row for row in ROWS if row.route.startswith("workbench:")]


@pytest.mark.parametrize("row", OF_THE_YEAR, ids=str)
def test_a_year_out_for_comment_is_not_yet_for_governors(row: Row, cast: Cast) -> None:
    session = holder_of(NOT_STAFF, cast)
    assert not opens(row, cast, session, YearState.FOR_COMMENT)


def test_staff_are_told_that_the_year_is_being_prepared(cast: Cast) -> None:
    row = next(one for one in ROWS if one.route == "workbench:year")
    teacher = holder_of({Role.TEACHER}, cast)
    assert opens(row, cast, teacher, YearState.FOR_COMMENT)
    assert not opens(row, cast, teacher, YearState.DRAFT)
    client = Client()
    client.force_login(cast.priya)
    page = client.get(reverse(row.route, kwargs=row.kwargs(cast)))
    assert (page.status_code, "The year 2026-27 is being prepared" in page.content.decode()) == (
        403,
        True,
    )
