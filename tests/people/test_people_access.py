"""May I, and which rows: both answers agree, whoever asks."""

import pytest
from django.contrib.auth.models import AnonymousUser
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldenthread.accounts.public import Role, give_role
from goldenthread.accounts.types import SCHOOL_ROLES
from goldenthread.people import access
from goldenthread.people.models import Person, Post, Team
from tests.cast import ACTOR, OPENED_AT, SINCE, Cast, make_holder
from tests.people.conftest import Staff

pytestmark = pytest.mark.django_db

PAIRS = [
    (access.people_visible_to, access.can_view_person),
    (access.records_visible_to, access.can_view_record),
    (access.leave_visible_to, access.can_view_leave),
]


def assert_both_answers_agree(user: access.Viewer, cast: Cast) -> None:
    for rows, may in PAIRS:
        seen = set(rows(user, cast.ashmoor))
        assert seen == {one for one in Person.objects.all() if may(user, one)}
    for rows_of_teams, may_team in (
        (access.teams_visible_to, access.can_view_team),
        (access.teams_open_to, access.can_view_inside_team),
    ):
        teams = set(rows_of_teams(user, cast.ashmoor))
        assert teams == {team for team in Team.objects.all() if may_team(user, team)}


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    who=st.sampled_from(["ruth", "tomasz", "imran", "aisha", "priya", "denise", "eve", "anneka"]),
    role=st.sampled_from(sorted(SCHOOL_ROLES)),
    manager=st.sampled_from(["dan-kowalczyk", "ellie-marsh", "priya-nair", ""]),
)
def test_rows_and_questions_give_the_same_answer(
    cast: Cast, staff: Staff, who: str, role: Role, manager: str
) -> None:
    user = cast.people[who]
    user.__dict__.pop("_roles_held", None)
    if who != "eve" and not user.role_assignments.filter(role=role).exists():
        give_role(user, cast.ashmoor, role, starts_on=SINCE, actor=ACTOR, at=OPENED_AT)
    Post.objects.filter(person=staff.ellie).update(
        line_manager=Person.objects.filter(key=manager).first()
    )
    assert_both_answers_agree(user, cast)


def test_somebody_who_is_not_signed_in_sees_nobody(cast: Cast, staff: Staff) -> None:
    assert list(access.records_visible_to(AnonymousUser(), cast.ashmoor)) == []
    assert_both_answers_agree(AnonymousUser(), cast)


def test_a_line_manager_sees_the_record_of_their_report_and_of_nobody_else(
    cast: Cast, staff: Staff
) -> None:
    assert set(access.records_visible_to(cast.aisha, cast.ashmoor)) == {staff.dan, staff.ellie}
    assert set(access.leave_visible_to(cast.aisha, cast.ashmoor)) == {staff.dan, staff.ellie}


def test_a_teacher_sees_their_own_record_alone(cast: Cast, staff: Staff) -> None:
    assert set(access.records_visible_to(cast.priya, cast.ashmoor)) == {staff.priya}


def test_days_away_are_not_for_the_business_manager(cast: Cast, staff: Staff) -> None:
    assert access.can_view_record(cast.stephen, staff.ellie)
    assert not access.can_view_leave(cast.stephen, staff.ellie)


def test_a_line_manager_of_old_sees_the_record_no_more(cast: Cast, staff: Staff) -> None:
    Post.objects.filter(person=staff.ellie).update(ends_on="2020-08-31")
    assert set(access.records_visible_to(cast.aisha, cast.ashmoor)) == {staff.dan}


def test_how_ready_a_team_is_is_for_the_team_and_the_cpd_leader(cast: Cast, staff: Staff) -> None:
    users = {"ruth", "tomasz", "aisha", "denise", "priya", "stephen"}
    seeing = {
        name for name in users if access.can_view_inside_team(cast.people[name], staff.mathematics)
    }
    assert seeing == {"tomasz", "aisha", "denise"}


def test_a_role_of_each_kind_sees_the_list_or_nobody(cast: Cast, staff: Staff) -> None:
    blind = {
        role
        for role in Role
        if not access.people_visible_to(make_holder(role, cast), cast.ashmoor).exists()
    }
    assert blind == {
        Role.GOVERNOR,
        Role.TRUST_LEADER,
        Role.EXTERNAL_FACILITATOR,
        Role.SYSTEM_ADMIN,
    }
