"""Sample people enter with one click in demo mode; outside it the door does not exist."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from goldenthread.accounts import clock
from goldenthread.accounts.access import roles_in
from goldenthread.accounts.actions.make_demo_people import NotADemonstration, make_demo_people
from goldenthread.accounts.demo_people import DEMO_PEOPLE
from goldenthread.accounts.models import School, Trust, User
from goldenthread.accounts.types import Role
from goldenthread.sample.ashmoor_vale.people import key_of_name
from tests.cast import Cast, make_cast

AT = datetime(2027, 2, 5, 9, 0, tzinfo=ZoneInfo("Europe/London"))


@pytest.fixture
def demo_mode(settings: Settings) -> None:
    settings.DEMO_MODE = True
    settings.DEMO_TODAY = date(2027, 2, 5)


@pytest.fixture
def sample_people(demo_mode: None, db: None) -> list[User]:
    trust = Trust.objects.create(slug="aldermoor", name="Aldermoor Learning Trust")
    for slug, name in (("ashmoor-vale", "Ashmoor Vale Academy"), ("wrenfield", "Wrenfield")):
        School.objects.create(slug=slug, name=name, trust=trust)
    return make_demo_people(trust, at=AT)


@pytest.mark.walls
@pytest.mark.parametrize(("method", "address"), [("get", "/demo/"), ("post", "/demo/enter/")])
def test_the_door_does_not_exist_outside_demo_mode(method: str, address: str, cast: Cast) -> None:
    client = Client()
    answer = getattr(client, method)(address, {"person": "ruth"})
    assert answer.status_code == 404
    assert "_auth_user_id" not in client.session


def test_sample_people_are_made_in_demo_mode_only(cast: Cast) -> None:
    with pytest.raises(NotADemonstration):
        make_demo_people(cast.aldermoor, at=AT)


def test_the_demo_clock_stands_on_its_day(demo_mode: None) -> None:
    assert clock.today() == date(2027, 2, 5)


def test_the_real_clock_runs_outside_demo_mode() -> None:
    assert clock.today() == datetime.now(ZoneInfo("Europe/London")).date()


def test_every_sample_person_is_shown_and_enters_with_one_click(sample_people: list[User]) -> None:
    page = Client().get("/demo/").content.decode()
    for person in DEMO_PEOPLE:
        assert person.try_this.replace("'", "&#x27;") in page
        client = Client()
        client.post("/demo/enter/", {"person": person.key})
        assert client.get("/", follow=True).status_code == 200
        assert "Sign out" in client.get("/schools/").content.decode()


def test_sample_people_hold_their_roles_on_the_demo_day(sample_people: list[User]) -> None:
    ruth = next(user for user in sample_people if user.name == "Ruth Adeyemi-Clarke")
    school = School.objects.get(slug="ashmoor-vale")
    assert roles_in(ruth, school) == {Role.HEAD_SLT, Role.LINE_MANAGER}


def test_making_sample_people_twice_makes_no_second(sample_people: list[User]) -> None:
    trust = Trust.objects.get(slug="aldermoor")
    assert make_demo_people(trust, at=AT) == []


def test_only_sample_people_can_be_entered_as(demo_mode: None, db: None) -> None:
    make_cast()
    client = Client()
    assert client.post("/demo/enter/", {"person": "eve"}).status_code == 404


def test_a_visitor_and_whoever_leaves_are_led_to_the_sample_people(
    sample_people: list[User],
) -> None:
    client = Client()
    assert client.get("/").headers["Location"] == "/demo/"
    client.force_login(sample_people[0])
    answer = client.post("/accounts/logout/", follow=True)
    assert answer.redirect_chain == [("/", 302), ("/demo/", 302)]


def test_the_sign_in_page_points_to_the_sample_people(demo_mode: None, db: None) -> None:
    assert 'href="/demo/"' in Client().get("/accounts/login/").content.decode()


def test_the_list_is_one_query(
    sample_people: list[User], django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    # The wall's transaction and the view's inside it are savepoints here, each made and released.
    with django_assert_num_queries(1 + 4):
        Client().get("/demo/")


def test_sample_people_have_the_addresses_of_the_sample_staff() -> None:
    # By its address an account finds the person it belongs to.
    not_staff = {"governor", "anneka"}
    for person in DEMO_PEOPLE:
        if person.key not in not_staff:
            mailbox = key_of_name(person.name).replace("-", ".")
            assert person.email == f"{mailbox}@{person.school}.example"
