"""Passkeys and authenticator apps work when the option is on, on pages like all others."""

import base64
import hashlib
import hmac
import re
import struct
import time
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from tests.cast import Cast

type ClientOf = Callable[[str], Client]
PASSWORD = "correct horse battery"


@pytest.fixture
def second_step(settings: Settings) -> None:
    settings.ROOT_URLCONF = "tests.accounts.second_step_urls"
    settings.SECOND_STEP = True
    settings.MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
    settings.MFA_PASSKEY_LOGIN_ENABLED = True


def code_of(secret: str) -> str:
    """What an authenticator app shows now for the secret (RFC 6238)."""
    counter = struct.pack(">Q", int(time.time()) // 30)
    digest = hmac.new(base64.b32decode(secret), counter, hashlib.sha1).digest()
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


def sign_in(email: str) -> Client:
    client = Client()
    client.post(reverse("account_login"), {"login": email, "password": PASSWORD}, follow=True)
    return client


def sign_in_and_show_who(email: str) -> Client:
    """Sign in and enter the password once more, as pages that change protection ask for."""
    client = sign_in(email)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    return client


@pytest.mark.parametrize(
    "route",
    [
        "mfa_index",
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "mfa_list_webauthn",
        "mfa_generate_recovery_codes",
    ],
)
def test_pages_of_the_second_step_are_good_pages(route: str, cast: Cast, second_step: None) -> None:
    assert sign_in_and_show_who(cast.ruth.email).get(reverse(route)).status_code == 200


def test_the_sign_in_page_offers_a_passkey(db: None, second_step: None) -> None:
    assert "Sign in with a passkey" in Client().get(reverse("account_login")).content.decode()


def test_the_sign_in_page_offers_no_passkey_while_the_option_is_off(db: None) -> None:
    assert "passkey" not in Client().get(reverse("account_login")).content.decode()


def test_with_an_authenticator_app_the_password_alone_opens_nothing(
    cast: Cast, second_step: None
) -> None:
    client = sign_in_and_show_who(cast.ruth.email)
    page = client.get(reverse("mfa_activate_totp")).content.decode()
    secret = re.search(r'value="([A-Z2-7]{32})"', page)
    assert secret is not None
    client.post(reverse("mfa_activate_totp"), {"code": code_of(secret[1])}, follow=True)
    again = sign_in(cast.ruth.email)
    assert "_auth_user_id" not in again.session
    page = again.get(reverse("mfa_authenticate")).content.decode()
    assert "<h1>" in page
    assert again.get("/schools/ashmoor-vale/").status_code == 302
