"""Sends one weekly mail, as plain text and as simple HTML."""

from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse

from goldenthread.accounts.public import Stop, User
from goldenthread.findings.digest import Digest
from goldenthread.findings.digest_links import stop_address
from goldenthread.findings.seen import SeenFinding


@dataclass(frozen=True, slots=True)
class MailLine:
    seen: SeenFinding
    url: str


def send_digest(user: User, digest: Digest) -> None:
    """Send it. The subject says nothing of what was found: it shows on locked telephones."""
    school = digest.year.school
    route = {"school_slug": school.slug, "year": digest.year.label}
    check_url = settings.BASE_URL + reverse("findings:check", kwargs=route)
    stop_url = stop_address(Stop(school.pk, user.pk))
    context = {
        "user": user,
        "school": school,
        "digest": digest,
        "lines": [MailLine(one, _address(one, route)) for one in digest.lines],
        "check_url": check_url,
        "stop_url": stop_url,
    }
    mail = EmailMultiAlternatives(
        f"What the check sees at {school.name} this week",
        render_to_string("findings/mail/digest.txt", context),
        None,
        [user.email],
        headers={
            "List-Unsubscribe": f"<{stop_url}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
    )
    mail.attach_alternative(render_to_string("findings/mail/digest.html", context), "text/html")
    mail.send()


def _address(line: SeenFinding, route: dict[str, str]) -> str:
    if not line.key:
        return ""
    return settings.BASE_URL + reverse("findings:show-finding", kwargs=route | {"key": line.key})
