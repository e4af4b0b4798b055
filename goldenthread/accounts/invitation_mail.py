"""The mail to somebody who has been given a role: with a link to choose a password if need be."""

from collections.abc import Callable

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse

from goldenthread.accounts.models import School, User


def send_invitation(
    user: User, school: School, inviter: str, make_address: Callable[[str], str]
) -> None:
    """Send the mail. Its link works once and for three days."""
    if user.has_usable_password():
        path = reverse("account_login")
    else:
        path = reverse(
            "account_reset_password_from_key",
            kwargs={
                "uidb36": user_pk_to_url_str(user),
                "key": default_token_generator.make_token(user),
            },
        )
    context = {
        "user": user,
        "school": school,
        "inviter": inviter,
        "address": make_address(path),
        "needs_password": not user.has_usable_password(),
    }
    send_mail(
        f"Your way into {school.name} on Goldenthread",
        render_to_string("accounts/mail/invitation.txt", context),
        None,
        [user.email],
    )
