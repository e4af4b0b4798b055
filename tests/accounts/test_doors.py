"""The way from the site to one's school."""

from collections.abc import Callable

from django.test import Client

from goldenthread.accounts.models import RoleAssignment
from tests.cast import Cast

type ClientOf = Callable[[str], Client]


def test_a_visitor_is_led_to_the_sign_in_page(db: None) -> None:
    assert Client().get("/").headers["Location"] == "/accounts/login/"


def test_somebody_of_one_school_goes_straight_there(cast: Cast, client_of: ClientOf) -> None:
    assert client_of("priya").get("/").headers["Location"] == "/schools/ashmoor-vale/"


def test_somebody_of_several_schools_chooses(cast: Cast, client_of: ClientOf) -> None:
    page = client_of("anneka").get("/", follow=True).content.decode()
    assert "Choose your school" in page
    assert "Ashmoor Vale Academy" in page
    assert "Wrenfield Primary" in page


def test_somebody_without_a_role_today_is_told_whom_to_ask(cast: Cast, client_of: ClientOf) -> None:
    RoleAssignment.objects.filter(user=cast.denise).delete()
    page = client_of("denise").get("/", follow=True).content.decode()
    assert "You have no role in any school today." in page


def test_eve_chooses_among_her_own_schools(cast: Cast, client_of: ClientOf) -> None:
    page = client_of("eve").get("/schools/").content.decode()
    assert "Wrenfield Primary" in page
    assert "Ashmoor" not in page


def test_the_menu_shows_administration_to_those_who_may(cast: Cast, client_of: ClientOf) -> None:
    address = "/schools/ashmoor-vale/"
    shown = {
        name: "/schools/ashmoor-vale/administration/"
        in client_of(name).get(address, follow=True).content.decode()
        for name in ("ruth", "admin", "priya", "governor")
    }
    assert shown == {"ruth": True, "admin": True, "priya": False, "governor": False}
