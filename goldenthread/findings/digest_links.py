"""Signs and reads the link in a weekly mail that ends these mails."""

from dataclasses import dataclass

from django.conf import settings
from django.core import signing
from django.urls import reverse

SALT = "goldenthread.findings.digest"


@dataclass(frozen=True, slots=True)
class Stop:
    """Who wants no more mail, of which school."""

    school_id: int
    user_id: int


def stop_address(stop: Stop) -> str:
    """The whole address; whoever has it can end the mails and learn nothing more."""
    token = signing.dumps([stop.school_id, stop.user_id], salt=SALT)
    return settings.BASE_URL + reverse("mail:stop", kwargs={"token": token})


def find_stop(token: str) -> Stop | None:
    """None for a link that this site has not signed."""
    try:
        school_id, user_id = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    return Stop(int(school_id), int(user_id))
