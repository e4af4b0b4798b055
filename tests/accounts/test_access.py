"""A school is seen through a role held today, and an ability through a role that has it."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from goldenthread.accounts import clock
from goldenthread.accounts.abilities import ABILITIES, Ability
from goldenthread.accounts.access import (
    forget_roles,
    get_school_for,
    get_school_or_404,
    may,
    require,
    roles_in,
    schools_visible_to,
)
from goldenthread.accounts.models import RoleAssignment
from goldenthread.accounts.types import SCHOOL_ROLES, Role, SystemActor
from tests.cast import Cast


def test_roles_add_up_in_a_school(cast: Cast) -> None:
    assert roles_in(cast.priya, cast.ashmoor) == {Role.TEACHER, Role.COACH}


def test_a_role_in_one_school_is_none_in_another(cast: Cast) -> None:
    assert roles_in(cast.eve, cast.ashmoor) == frozenset()
    assert list(schools_visible_to(cast.eve)) == [cast.wrenfield]


def test_a_role_in_the_trust_counts_in_each_of_its_schools(cast: Cast) -> None:
    assert list(schools_visible_to(cast.anneka)) == [cast.ashmoor, cast.wrenfield]
    assert roles_in(cast.anneka, cast.wrenfield) == {Role.TRUST_LEADER}


def test_somebody_who_is_not_signed_in_sees_no_school(cast: Cast) -> None:
    assert list(schools_visible_to(AnonymousUser())) == []
    assert not may(AnonymousUser(), cast.ashmoor, Ability.VIEW_PLAN_SUMMARY)


def test_a_closed_account_sees_no_school(cast: Cast) -> None:
    cast.ruth.is_active = False
    assert list(schools_visible_to(cast.ruth)) == []


def test_roles_cost_one_query_however_often_they_are_asked(cast: Cast) -> None:
    forget_roles(cast.aisha)
    with CaptureQueriesContext(connection) as queries:
        for ability in Ability:
            may(cast.aisha, cast.ashmoor, ability)
    assert len(queries) == 1


def test_a_school_without_a_role_does_not_exist(cast: Cast) -> None:
    with pytest.raises(Http404):
        get_school_or_404(cast.eve, "ashmoor-vale")


def test_a_seen_school_without_the_ability_is_refused_in_words(cast: Cast) -> None:
    with pytest.raises(PermissionDenied) as refusal:
        get_school_for(cast.priya, "ashmoor-vale", Ability.EDIT_PLAN)
    assert str(refusal.value) == (
        "Your roles at Ashmoor Vale Academy do not let you change the plan."
    )


def test_a_job_may_what_its_command_was_asked_to_do(cast: Cast) -> None:
    require(SystemActor("nightly check"), cast.ashmoor, Ability.EDIT_PLAN)


def test_every_ability_is_somebodys() -> None:
    assert {ability for ability in Ability if not ABILITIES.get(ability)} == set()


def test_a_system_administrator_may_run_the_system_and_read_no_content() -> None:
    assert {ability for ability, roles in ABILITIES.items() if Role.SYSTEM_ADMIN in roles} == {
        Ability.VIEW_ADMINISTRATION,
        Ability.EDIT_SETTINGS,
        Ability.MANAGE_ROLES,
        Ability.VIEW_AUDIT_METADATA,
    }


def test_an_external_facilitator_has_no_right_in_the_whole_school() -> None:
    assert [a for a, roles in ABILITIES.items() if Role.EXTERNAL_FACILITATOR in roles] == []


def test_governors_and_the_trust_see_no_person() -> None:
    about_people = {
        Ability.VIEW_PEOPLE_LIST,
        Ability.VIEW_PERSON_RECORD,
        Ability.VIEW_PARTICIPATION,
        Ability.VIEW_COMPLIANCE,
        Ability.VIEW_COACHING_PAIRS,
        Ability.VIEW_FINDINGS_SCHOOL,
    }
    for ability in about_people:
        assert ABILITIES[ability].isdisjoint({Role.GOVERNOR, Role.TRUST_LEADER})


days = st.integers(min_value=-3, max_value=3)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    role=st.sampled_from(sorted(SCHOOL_ROLES)),
    starts=days,
    lasts=st.none() | st.integers(min_value=0, max_value=3),
    at_wrenfield=st.booleans(),
)
def test_may_i_and_which_rows_agree(
    cast: Cast, role: Role, starts: int, lasts: int | None, at_wrenfield: bool
) -> None:
    today: date = clock.today()
    user = cast.denise
    RoleAssignment.objects.filter(user=user).delete()
    starts_on = today + timedelta(days=starts)
    RoleAssignment.objects.create(
        user=user,
        school=cast.wrenfield if at_wrenfield else cast.ashmoor,
        role=role,
        starts_on=starts_on,
        ends_on=None if lasts is None else starts_on + timedelta(days=lasts),
    )
    forget_roles(user)
    seen = set(schools_visible_to(user))
    is_held = starts <= 0 and (lasts is None or starts + lasts >= 0)
    assert seen == ({cast.wrenfield if at_wrenfield else cast.ashmoor} if is_held else set())
    for school in (cast.ashmoor, cast.wrenfield):
        assert bool(roles_in(user, school)) == (school in seen)
        assert any(may(user, school, a) for a in Ability) <= (school in seen)
