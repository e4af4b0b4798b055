"""Sends a school's weekly mails, to each person at most once a week."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from smtplib import SMTPException

from django.db.models import Q

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Role, RoleAssignment, School, SchoolYear, User
from goldenthread.findings.digest import Digest, find_digest
from goldenthread.findings.digest_mail import send_digest
from goldenthread.findings.models import DigestWish

# A run that comes a day early, or a second time, sends nothing twice.
LEAST_DAYS = dt.timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Sent:
    """How many mails left, and the names of those whose mail could not."""

    mails: int
    not_sent: tuple[str, ...]


def send_digests(
    school: School,
    *,
    at: dt.datetime,
    today: dt.date,
    send: Callable[[User, Digest], None] = send_digest,
) -> Sent:
    """Send to the CPD leader, and to those who asked, what is open for them in the running year.

    Whoever has nothing open gets nothing. A mail that the server refuses does not keep the others
    back, and is tried again at the next run.
    """
    mails, not_sent = 0, []
    for user in _people_with_roles(school, today):
        # Before the wall: it hides roles that are held in a trust.
        leads = Role.CPD_LEADER in accounts.roles_in(user, school)
        with accounts.as_school(school.pk):
            wish = DigestWish.objects.filter(school=school, user=user).first()
            is_wanted = wish.is_wanted if wish else leads
            is_early = wish and wish.sent_on and today - wish.sent_on < LEAST_DAYS
            running = SchoolYear.objects.in_use().filter(
                school=school, starts_on__lte=today, ends_on__gte=today
            )
            year = running.first()
            if year is None or not is_wanted or is_early:
                continue
            year.school = school
            digest = find_digest(user, year, of_school=leads, at=at)
            if digest is None:
                continue
            try:
                send(user, digest)
            except (SMTPException, OSError):
                not_sent.append(user.name)
                continue
            DigestWish.objects.update_or_create(
                school=school, user=user, defaults={"is_wanted": True, "sent_on": today}
            )
            mails += 1
    return Sent(mails, tuple(not_sent))


def _people_with_roles(school: School, today: dt.date) -> list[User]:
    held = RoleAssignment.objects.filter(
        Q(school=school) | Q(trust__isnull=False, trust=school.trust_id),
        Q(ends_on=None) | Q(ends_on__gte=today),
        starts_on__lte=today,
    )
    users = User.objects.filter(is_active=True, pk__in=held.values("user"))
    return list(users.order_by("email"))
