"""The secret address of a calendar feed: made once, shown to its owner, found again by a digest."""

import hashlib
import re
import secrets

from django.conf import settings
from django.urls import reverse

from goldenthread.accounts.public import School

_TOKEN = re.compile(r"(\d{1,12})-[A-Za-z0-9_-]{43}")


def make_token(school: School) -> str:
    """The number of the school, which names the wall to look behind, and 256 random bits."""
    return f"{school.pk}-{secrets.token_urlsafe(32)}"


def digest_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def school_of(token: str) -> int | None:
    """The number of the school in the token; None where it is no token at all."""
    match = _TOKEN.fullmatch(token)
    return int(match[1]) if match else None


def address_of(token: str) -> str:
    return settings.BASE_URL + reverse("feeds:calendar", kwargs={"token": token})
