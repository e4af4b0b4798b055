"""People of the school get in; nobody else does, and nobody makes an account for themselves."""

import re

import pytest
from django.core import mail
from django.test import Client, override_settings
from django.urls import reverse

from goldenthread.accounts.models import User
from tests.cast import Cast

LOGIN = "/accounts/login/"


def test_a_person_signs_in_by_e_mail_whatever_its_case(cast: Cast) -> None:
    client = Client()
    answer = client.post(
        LOGIN, {"login": "Priya.Nair@Ashmoor-Vale.example", "password": "correct horse battery"}
    )
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")
    assert client.get("/").headers["Location"] == "/schools/ashmoor-vale/"


def test_a_wrong_password_says_what_to_do(cast: Cast) -> None:
    answer = Client().post(
        LOGIN, {"login": "priya.nair@ashmoor-vale.example", "password": "something else"}
    )
    assert "No account has this e-mail address and password." in answer.content.decode()


def test_guessing_is_stopped_after_five_attempts(cast: Cast) -> None:
    client = Client()
    for _ in range(6):
        answer = client.post(
            LOGIN, {"login": "priya.nair@ashmoor-vale.example", "password": "guess"}
        )
    assert "Too many attempts" in answer.content.decode()
    right = client.post(
        LOGIN,
        {"login": "priya.nair@ashmoor-vale.example", "password": "correct horse battery"},
    )
    assert "_auth_user_id" not in client.session
    assert right.status_code == 200


def test_a_closed_account_stays_out(cast: Cast) -> None:
    User.objects.filter(pk=cast.priya.pk).update(is_active=False)
    client = Client()
    client.post(
        LOGIN,
        {"login": "priya.nair@ashmoor-vale.example", "password": "correct horse battery"},
    )
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_makes_an_account_for_themselves(method: str, cast: Cast) -> None:
    before = User.objects.count()
    answer = getattr(Client(), method)(
        reverse("account_signup"),
        {
            "email": "somebody@elsewhere.example",
            "password1": "three odd words",
            "password2": "three odd words",
        },
    )
    assert "Accounts come by invitation" in answer.content.decode()
    assert User.objects.count() == before


def test_a_forgotten_password_is_replaced_by_mail(cast: Cast) -> None:
    client = Client()
    client.post(reverse("account_reset_password"), {"email": "priya.nair@ashmoor-vale.example"})
    link = re.search(r"http://testserver(/\S+)", str(mail.outbox[0].body))
    assert link is not None
    form = client.get(link[1], follow=True).redirect_chain[-1][0]
    done = client.post(
        form, {"password1": "new and long enough", "password2": "new and long enough"}, follow=True
    )
    assert "Your password is saved" in done.content.decode()
    again = client.get(link[1], follow=True)
    assert "This link no longer works" in again.content.decode()


def test_a_forgotten_password_does_not_tell_who_has_an_account(cast: Cast) -> None:
    answers = [
        Client().post(reverse("account_reset_password"), {"email": email}, follow=True)
        for email in ("priya.nair@ashmoor-vale.example", "nobody@elsewhere.example")
    ]
    pages = [re.sub(r"[\w-]{20,}", "", answer.content.decode()) for answer in answers]
    assert pages[0] == pages[1]
    assert [letter.to for letter in mail.outbox] == [["priya.nair@ashmoor-vale.example"]]


@pytest.mark.parametrize(
    "route",
    [
        "account_login",
        "account_inactive",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key_done",
    ],
)
def test_pages_before_sign_in_are_good_pages(route: str, db: None) -> None:
    assert Client().get(reverse(route)).status_code == 200


@pytest.mark.parametrize(
    "route", ["account_logout", "account_change_password", "account_reauthenticate"]
)
def test_pages_of_the_own_account_are_good_pages(route: str, cast: Cast) -> None:
    client = Client()
    client.force_login(cast.priya)
    assert client.get(reverse(route)).status_code == 200


def test_signing_out_takes_a_post(cast: Cast) -> None:
    client = Client()
    client.force_login(cast.priya)
    client.get(reverse("account_logout"))
    assert "_auth_user_id" in client.session
    client.post(reverse("account_logout"))
    assert "_auth_user_id" not in client.session


@override_settings(ALLAUTH_TRUSTED_PROXY_COUNT=1)
def test_behind_a_proxy_one_guesser_does_not_lock_out_the_school(cast: Cast) -> None:
    def sign_in(caller: str, email: str, password: str) -> Client:
        client = Client(headers={"x-forwarded-for": f"10.9.8.7, {caller}"})
        client.post(LOGIN, {"login": email, "password": password})
        return client

    for number in range(11):
        sign_in("203.0.113.1", f"guess.{number}@ashmoor-vale.example", "guess")
    email, password = "priya.nair@ashmoor-vale.example", "correct horse battery"
    assert "_auth_user_id" not in sign_in("203.0.113.1", email, password).session
    assert "_auth_user_id" in sign_in("203.0.113.2", email, password).session
