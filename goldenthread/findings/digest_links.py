"""The link in a weekly mail that ends these mails."""

from django.conf import settings
from django.urls import reverse

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Stop

KIND = "findings.digest"


def stop_address(stop: Stop) -> str:
    """The whole address; whoever has it can end the mails and learn nothing more."""
    token = accounts.stop_token(KIND, stop)
    return settings.BASE_URL + reverse("mail:stop", kwargs={"token": token})


def find_stop(token: str) -> Stop | None:
    """None for a link that this site has not signed."""
    return accounts.find_stop(KIND, token)
