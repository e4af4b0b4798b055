"""Changing people, posts and teams: who may, what is written down, and who is told."""

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test.client import Client
from pytest_django import DjangoCaptureOnCommitCallbacks

from goldenthread.accounts.public import AuditEvent, Role
from goldenthread.kernel.errors import Refusal
from goldenthread.people.actions.join_team import IsInTheTeam, join_team
from goldenthread.people.actions.leave_team import leave_team
from goldenthread.people.actions.link_accounts import link_accounts
from goldenthread.people.actions.write_person import write_person
from goldenthread.people.actions.write_post import (
    EndsBeforeItStarts,
    ManagesThemselves,
    write_post,
)
from goldenthread.people.actions.write_team import write_team
from goldenthread.people.events import people_changed
from goldenthread.people.models import Person, Post, TeamMember
from goldenthread.threads.public import school_year_changed
from tests.cast import Cast
from tests.people.conftest import Staff

type ClientOf = Callable[[str | Role], Client]
AT = dt.datetime(2027, 2, 5, 9, 0, tzinfo=dt.UTC)
PEOPLE = "/schools/ashmoor-vale/people/"


@pytest.fixture
def told() -> Iterator[list[Any]]:
    """Every school that news of changed people was about."""
    schools: list[Any] = []

    def listen(school: Any, **_: Any) -> None:
        schools.append(school)

    people_changed.connect(listen)
    yield schools
    people_changed.disconnect(listen)


def test_another_line_manager_is_written_down_and_told(
    cast: Cast,
    staff: Staff,
    told: list[Any],
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    post = Post.objects.get(person=staff.ellie)
    with django_capture_on_commit_callbacks(execute=True):
        write_post(post, {"line_manager": staff.priya}, actor=cast.stephen, at=AT)
    event = AuditEvent.objects.get(verb="changed post")
    assert told == [cast.ashmoor]
    assert (event.actor_name, event.facts) == (
        "Stephen Cole",
        {
            "line_manager": {"from": "Dan Kowalczyk", "to": "Priya Nair"},
            "person": "Ellie Marsh",
        },
    )


def test_news_of_people_reaches_the_year_that_is_running(
    cast: Cast,
    staff: Staff,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    years: list[str] = []

    def listen(year: Any, **_: Any) -> None:
        years.append(year.label)

    staff.year.starts_on = dt.date(2000, 1, 1)
    staff.year.ends_on = dt.date(2100, 1, 1)
    staff.year.save()
    school_year_changed.connect(listen)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            write_team(staff.english, {"leader": staff.priya}, actor=cast.ruth, at=AT)
    finally:
        school_year_changed.disconnect(listen)
    assert years == ["2026-27"]


def test_saving_the_same_again_writes_nothing_down(
    cast: Cast,
    staff: Staff,
    told: list[Any],
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    before = AuditEvent.objects.count()
    with django_capture_on_commit_callbacks(execute=True):
        write_person(staff.priya, {"name": "Priya Nair"}, actor=cast.ruth, at=AT)
    assert (told, AuditEvent.objects.count()) == ([], before)


@pytest.mark.parametrize("column", ["line_manager", "appraiser"])
def test_nobody_manages_themselves(cast: Cast, staff: Staff, column: str) -> None:
    post = Post.objects.get(person=staff.dan)
    with pytest.raises(ManagesThemselves):
        write_post(post, {column: staff.dan}, actor=cast.ruth, at=AT)


def test_a_post_does_not_end_before_it_starts(cast: Cast, staff: Staff) -> None:
    post = Post.objects.get(person=staff.dan)
    days = {"starts_on": dt.date(2027, 1, 1), "ends_on": dt.date(2026, 1, 1)}
    with pytest.raises(EndsBeforeItStarts):
        write_post(post, days, actor=cast.ruth, at=AT)


def test_a_second_post_gets_a_key_of_its_own(cast: Cast, staff: Staff) -> None:
    values = {"job_title": "Post", "staff_group": "teacher", "fte": Decimal("0.2")}
    post = Post(school=cast.ashmoor, person=staff.dan)
    write_post(post, values, actor=cast.ruth, at=AT)
    assert post.key == "dan-kowalczyk-post-2"


def test_whoever_is_in_the_team_does_not_join_twice(cast: Cast, staff: Staff) -> None:
    with pytest.raises(IsInTheTeam):
        join_team(staff.english, staff.priya, starts_on=None, actor=cast.ruth, at=AT)


def test_whoever_leaves_a_team_stays_told_and_may_come_back(cast: Cast, staff: Staff) -> None:
    member = TeamMember.objects.get(team=staff.english, person=staff.priya)
    leave_team(member, actor=cast.ruth, at=AT)
    member.refresh_from_db()
    assert member.ends_on == dt.date(2027, 2, 4)
    again = join_team(staff.english, staff.priya, starts_on=AT.date(), actor=cast.ruth, at=AT)
    assert (again.pk, again.ends_on) == (member.pk, None)


def test_a_membership_that_never_began_is_removed(cast: Cast, staff: Staff) -> None:
    member = join_team(staff.english, staff.dan, starts_on=AT.date(), actor=cast.ruth, at=AT)
    leave_team(member, actor=cast.ruth, at=AT)
    assert not TeamMember.objects.filter(team=staff.english, person=staff.dan).exists()


@pytest.mark.parametrize("who", ["priya", "aisha", "eve", "anneka"])
def test_those_who_may_not_change_people_are_refused_by_every_action(
    cast: Cast, staff: Staff, who: str
) -> None:
    actor = cast.people[who]
    member = TeamMember.objects.get(team=staff.english, person=staff.priya)
    post = Post.objects.get(person=staff.ellie)
    deeds: list[Callable[[], object]] = [
        lambda: write_person(staff.priya, {"name": "P"}, actor=actor, at=AT),
        lambda: write_post(post, {"job_title": "P"}, actor=actor, at=AT),
        lambda: write_team(staff.english, {"name": "P"}, actor=actor, at=AT),
        lambda: join_team(staff.english, staff.dan, starts_on=None, actor=actor, at=AT),
        lambda: leave_team(member, actor=actor, at=AT),
    ]
    for deed in deeds:
        with pytest.raises(PermissionDenied):
            deed()


def test_an_account_belongs_to_one_person(cast: Cast, staff: Staff) -> None:
    """Else writing one's own address to a colleague would open what belongs to them."""
    Person.objects.filter(pk=staff.ellie.pk).update(user=None)
    staff.ellie.refresh_from_db()
    write_person(staff.ellie, {"email": cast.priya.email}, actor=cast.stephen, at=AT)
    staff.ellie.refresh_from_db()
    assert staff.ellie.user is None


def test_an_address_joins_the_account_that_waits_for_it(cast: Cast, staff: Staff) -> None:
    Person.objects.filter(pk=staff.dan.pk).update(user=None, email=cast.imran.email.upper())
    assert link_accounts(cast.ashmoor) == 1
    assert Person.objects.get(pk=staff.dan.pk).user == cast.imran


def test_the_business_manager_changes_a_post_in_the_browser(
    staff: Staff, client_of: ClientOf
) -> None:
    client = client_of("stephen")
    address = f"{PEOPLE}ellie-marsh/posts/ellie-marsh-post/"
    form = client.get(address).context["form"]
    sent = {
        "job_title": "Teacher of mathematics",
        "staff_group": "teacher",
        "fte": "0.6",
        "line_manager": staff.priya.pk,
        "version": form.version_now,
    }
    response = client.post(address, sent)
    post = Post.objects.get(person=staff.ellie)
    assert (response.status_code, post.fte, post.line_manager) == (302, Decimal("0.6"), staff.priya)


def test_a_form_that_refuses_keeps_what_was_typed(staff: Staff, client_of: ClientOf) -> None:
    client = client_of("ruth")
    address = f"{PEOPLE}dan-kowalczyk/posts/dan-kowalczyk-post/"
    form = client.get(address).context["form"]
    sent = {
        "job_title": "Head of everything",
        "staff_group": "teacher",
        "fte": "1",
        "line_manager": staff.dan.pk,
        "version": form.version_now,
    }
    text = client.post(address, sent).content.decode()
    assert "Dan Kowalczyk cannot be their own line manager" in text
    assert "Head of everything" in text
    assert Post.objects.get(person=staff.dan).job_title == "Head of mathematics"


def test_two_people_do_not_share_an_address(staff: Staff, client_of: ClientOf) -> None:
    Person.objects.filter(pk=staff.dan.pk).update(email="dan@ashmoor.example")
    client = client_of("ruth")
    address = f"{PEOPLE}priya-nair/edit/"
    version = client.get(address).context["form"].version_now
    sent = {"name": "Priya Nair", "email": "Dan@Ashmoor.example", "version": version}
    assert "Dan Kowalczyk has this address" in client.post(address, sent).content.decode()


def test_members_join_and_leave_in_the_browser(staff: Staff, client_of: ClientOf) -> None:
    client = client_of("stephen")
    client.post(f"{PEOPLE}teams/english/members/new/", {"person": staff.dan.pk})
    client.post(f"{PEOPLE}teams/english/members/priya-nair/remove/")
    page = client.get(f"{PEOPLE}teams/english/").context["page"]
    assert [member.name for member in page.members] == ["Dan Kowalczyk"]


def test_the_head_does_not_see_readiness_in_the_form_either(
    staff: Staff, client_of: ClientOf
) -> None:
    shown = {
        who: set(client_of(who).get(f"{PEOPLE}teams/mathematics/edit/").context["form"].fields)
        for who in ("ruth", "tomasz")
    }
    assert shown["tomasz"] - shown["ruth"] == {"readiness", "support"}


def test_a_person_of_another_school_cannot_be_chosen(
    cast: Cast, staff: Staff, client_of: ClientOf
) -> None:
    stranger = Person.objects.create(school=cast.wrenfield, key="eve", name="Eve")
    client_of("ruth").post(f"{PEOPLE}teams/english/members/new/", {"person": stranger.pk})
    assert not TeamMember.objects.filter(person=stranger).exists()


def test_every_refusal_says_what_to_do(cast: Cast, staff: Staff) -> None:
    refusals: list[Refusal] = [
        ManagesThemselves(staff.dan),
        EndsBeforeItStarts(),
        IsInTheTeam(staff.dan, staff.english),
    ]
    assert all(refusal.hint for refusal in refusals)
