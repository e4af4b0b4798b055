"""Writes one reminder as plain text: what is next, without a word that is private."""

import datetime as dt
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse

from goldenthread.accounts.public import SchoolYear, Stop
from goldenthread.people.public import Person
from goldenthread.reminders.models import ReminderWish, Rhythm
from goldenthread.reminders.queries.coming_days import ComingDays
from goldenthread.reminders.stop_links import stop_address


def send_reminder(person: Person, year: SchoolYear, coming: ComingDays, wish: ReminderWish) -> None:
    """The subject says nothing of what is next: it shows on locked telephones."""
    assert person.user is not None
    school = {"school_slug": year.school.slug}
    stop = stop_address(Stop(year.school.pk, person.user.pk))
    context = {
        "name": person.user.get_short_name(),
        "school": year.school,
        "coming": coming,
        "times": [(entry, _time(entry.starts_at)) for entry in coming.entries],
        "today": settings.BASE_URL + reverse("workbench:today", kwargs=school),
        "rhythm": settings.BASE_URL + reverse("reminders:show", kwargs=school),
        "stop": stop,
        "is_daily": wish.rhythm == Rhythm.DAILY,
    }
    when = "Today" if wish.rhythm == Rhythm.DAILY else "This week"
    EmailMessage(
        f"{when} at {year.school.name}",
        render_to_string("reminders/mail/reminder.txt", context),
        None,
        [person.user.email],
        headers={
            "List-Unsubscribe": f"<{stop}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
    ).send()


def _time(moment: dt.datetime | None) -> str:
    if moment is None:
        return ""
    return moment.astimezone(ZoneInfo(settings.TIME_ZONE)).strftime("%H:%M")
