"""Roles are given, ended and offered by mail, never to oneself; each leaves a line in the log."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries, DjangoCaptureOnCommitCallbacks

from goldenthread.accounts import clock
from goldenthread.accounts.access import forget_roles, roles_in
from goldenthread.accounts.actions.end_role import end_role
from goldenthread.accounts.actions.give_role import HoldsRoleAlready, OwnRole, give_role
from goldenthread.accounts.models import AuditEvent, RoleAssignment, User
from goldenthread.accounts.types import Role
from tests.cast import Cast

type ClientOf = Callable[[str], Client]


def address(name: str, cast: Cast, **kwargs: int) -> str:
    return reverse(f"administration:{name}", kwargs={"school_slug": cast.ashmoor.slug, **kwargs})


def test_a_given_role_counts_from_its_day_on(cast: Cast) -> None:
    give_role(
        cast.denise,
        cast.ashmoor,
        Role.COACH,
        starts_on=clock.today(),
        actor=cast.ruth,
        at=clock.now(),
    )
    assert roles_in(cast.denise, cast.ashmoor) == {Role.SUPPORT_DIRECT, Role.COACH}


def test_a_teacher_gives_no_role(cast: Cast) -> None:
    with pytest.raises(PermissionDenied):
        give_role(
            cast.denise,
            cast.ashmoor,
            Role.COACH,
            starts_on=clock.today(),
            actor=cast.priya,
            at=clock.now(),
        )


def test_a_system_administrator_cannot_become_cpd_leader_alone(cast: Cast) -> None:
    with pytest.raises(OwnRole):
        give_role(
            cast.admin,
            cast.ashmoor,
            Role.CPD_LEADER,
            starts_on=clock.today(),
            actor=cast.admin,
            at=clock.now(),
        )
    assert roles_in(cast.admin, cast.ashmoor) == {Role.SYSTEM_ADMIN}


def test_a_role_is_held_once(cast: Cast) -> None:
    with pytest.raises(HoldsRoleAlready) as refusal:
        give_role(
            cast.priya,
            cast.ashmoor,
            Role.COACH,
            starts_on=clock.today(),
            actor=cast.ruth,
            at=clock.now(),
        )
    assert str(refusal.value) == (
        "Priya Nair already has the role “Coach or mentor” here. Choose another role."
    )


def test_an_ended_role_closes_at_once_and_stays_on_record(cast: Cast) -> None:
    held = RoleAssignment.objects.get(user=cast.priya, role=Role.COACH)
    end_role(held, actor=cast.ruth, at=clock.now())
    forget_roles(cast.priya)
    assert roles_in(cast.priya, cast.ashmoor) == {Role.TEACHER}
    event = AuditEvent.objects.filter(school=cast.ashmoor)[0]
    assert (event.actor_name, event.verb, event.subject_name) == (
        "Ruth Adeyemi-Clarke",
        "ended role",
        "Priya Nair: Coach or mentor",
    )


def test_a_role_given_by_mistake_today_leaves_only_its_lines_in_the_log(cast: Cast) -> None:
    held = give_role(
        cast.denise,
        cast.ashmoor,
        Role.CPD_LEADER,
        starts_on=clock.today(),
        actor=cast.ruth,
        at=clock.now(),
    )
    number = held.pk
    end_role(held, actor=cast.ruth, at=clock.now())
    verbs = AuditEvent.objects.filter(subject=f"role-assignment:{number}").order_by("pk")
    assert roles_in(cast.denise, cast.ashmoor) == {Role.SUPPORT_DIRECT}
    assert [event.verb for event in verbs] == ["gave role", "ended role"]


def test_nobody_ends_a_role_of_their_own(cast: Cast) -> None:
    own = RoleAssignment.objects.get(user=cast.admin)
    with pytest.raises(OwnRole):
        end_role(own, actor=cast.admin, at=clock.now())


def test_the_page_lists_people_of_this_school_only(cast: Cast, client_of: ClientOf) -> None:
    page = client_of("ruth").get(address("list-roles", cast)).content.decode()
    assert "Priya Nair" in page
    assert "Eve of Wrenfield" not in page


def test_the_page_gives_a_role(cast: Cast, client_of: ClientOf) -> None:
    client_of("ruth").post(
        address("give-role", cast, user_id=cast.denise.pk),
        {"role": "team_leader", "starts_on": "1 September 2026"},
    )
    held = RoleAssignment.objects.get(user=cast.denise, role=Role.TEAM_LEADER)
    assert (held.school, held.starts_on) == (cast.ashmoor, date(2026, 9, 1))


def test_the_page_offers_no_role_of_the_trust(cast: Cast, client_of: ClientOf) -> None:
    response = client_of("ruth").post(
        address("give-role", cast, user_id=cast.denise.pk),
        {"role": "trust_leader", "starts_on": "1 September 2026"},
    )
    assert response.status_code == 200
    assert not RoleAssignment.objects.filter(user=cast.denise, role=Role.TRUST_LEADER).exists()


def test_people_of_another_school_are_not_found(cast: Cast, client_of: ClientOf) -> None:
    response = client_of("ruth").get(address("give-role", cast, user_id=cast.eve.pk))
    assert response.status_code == 404


def test_roles_of_another_school_are_not_found(cast: Cast, client_of: ClientOf) -> None:
    of_eve = RoleAssignment.objects.filter(user=cast.eve)[0]
    response = client_of("ruth").post(address("end-role", cast, assignment_id=of_eve.pk))
    assert response.status_code == 404
    of_eve.refresh_from_db()
    assert of_eve.ends_on is None


def test_whoever_is_invited_chooses_a_password_and_enters(
    cast: Cast,
    client_of: ClientOf,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        client_of("admin").post(
            address("invite", cast),
            {
                "name": "Sian Hughes",
                "email": "Sian.Hughes@Ashmoor-Vale.example",
                "role": "team_leader",
                "starts_on": "1/9/2020",
            },
        )
    letter = mail.outbox[0]
    link = re.search(r"http://testserver(/\S+)", str(letter.body))
    assert (letter.to, link is not None) == (["sian.hughes@ashmoor-vale.example"], True)
    assert link is not None
    visitor = Client()
    page = visitor.get(link[1], follow=True)
    form = page.redirect_chain[-1][0]
    visitor.post(form, {"password1": "three odd words", "password2": "three odd words"})
    entered = visitor.post(
        reverse("account_login"),
        {"login": "sian.hughes@ashmoor-vale.example", "password": "three odd words"},
    )
    assert entered.headers["Location"] == "/"


def test_an_invited_person_with_an_account_keeps_it(
    cast: Cast,
    client_of: ClientOf,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        client_of("admin").post(
            address("invite", cast),
            {
                "name": "Somebody Else",
                "email": "eve@wrenfield.example",
                "role": "external_facilitator",
                "starts_on": "1/9/2020",
            },
        )
    eve = User.objects.get(email="eve@wrenfield.example")
    assert eve.name == "Eve of Wrenfield"
    assert roles_in(eve, cast.ashmoor) == {Role.EXTERNAL_FACILITATOR}
    assert "/accounts/login/" in mail.outbox[0].body


def test_the_list_costs_the_same_for_one_person_and_for_many(
    cast: Cast, client_of: ClientOf, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client = client_of("ruth")
    with django_assert_num_queries(9):
        client.get(address("list-roles", cast))
    for number in range(20):
        user = User.objects.create_user(f"teacher{number}@ashmoor-vale.example", f"T. {number}")
        give_role(
            user,
            cast.ashmoor,
            Role.TEACHER,
            starts_on=clock.today(),
            actor=cast.ruth,
            at=clock.now(),
        )
    with django_assert_num_queries(9):
        client.get(address("list-roles", cast))
