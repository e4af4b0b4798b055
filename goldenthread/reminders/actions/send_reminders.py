"""Sends the mails that are due in this hour, each to whoever wants it, at most once a day."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from smtplib import SMTPException
from zoneinfo import ZoneInfo

from django.conf import settings

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import School, SchoolYear
from goldenthread.people.public import Person
from goldenthread.reminders.models import ReminderWish, Rhythm
from goldenthread.reminders.queries.coming_days import ComingDays, find_coming_days
from goldenthread.reminders.reminder_mail import send_reminder

FRIDAY = 4
LEAST_DAYS_BETWEEN_WEEKLY = 6


@dataclass(frozen=True, slots=True)
class Reminded:
    """How many mails left, and the names of those whose mail could not."""

    mails: int
    not_sent: tuple[str, ...]


def send_reminders(
    school: School,
    *,
    at: dt.datetime,
    send: Callable[[Person, SchoolYear, ComingDays, ReminderWish], None] = send_reminder,
) -> Reminded:
    """Everybody gets the same kind of mail: what is next for them. Nobody is chased.

    Nothing leaves in quiet hours or at weekends, nor where nothing is next. A mail that the server
    refuses does not keep the others back, and is tried again in the next hour.
    """
    local = at.astimezone(ZoneInfo(settings.TIME_ZONE))
    mails, not_sent = 0, []
    if local.weekday() > FRIDAY:
        return Reminded(0, ())
    with accounts.as_school(school.pk):
        year = (
            SchoolYear.objects.in_use()
            .filter(school=school, starts_on__lte=local.date(), ends_on__gte=local.date())
            .first()
        )
        if year is None:
            return Reminded(0, ())
        year.school = school
        wishes = {wish.user_id: wish for wish in ReminderWish.objects.filter(school=school)}
        people = Person.objects.filter(school=school, user__is_active=True).select_related("user")
        for person in people.order_by("key"):
            assert person.user is not None
            wish = wishes.get(person.user.pk) or ReminderWish(school=school, user=person.user)
            if not is_due(wish, local) or not accounts.is_member_of_staff(person.user, school):
                continue
            coming = find_coming_days(person, year, local.date(), wish.rhythm)
            if coming.is_empty:
                continue
            try:
                send(person, year, coming, wish)
            except (SMTPException, OSError):
                not_sent.append(person.name)
                continue
            wish.sent_on = local.date()
            wish.save()
            mails += 1
    return Reminded(mails, tuple(not_sent))


def is_due(wish: ReminderWish, local: dt.datetime) -> bool:
    """Whether a mail may leave at this moment of the school's own clock."""
    if wish.rhythm == Rhythm.NEVER or _is_quiet(wish, local.time()):
        return False
    if wish.sent_on == local.date():
        return False
    if wish.rhythm == Rhythm.DAILY:
        return True
    since = (local.date() - wish.sent_on).days if wish.sent_on else LEAST_DAYS_BETWEEN_WEEKLY
    return local.weekday() == wish.weekday and since >= LEAST_DAYS_BETWEEN_WEEKLY


def _is_quiet(wish: ReminderWish, time: dt.time) -> bool:
    if wish.quiet_from <= wish.quiet_until:
        return wish.quiet_from <= time < wish.quiet_until
    return time >= wish.quiet_from or time < wish.quiet_until
