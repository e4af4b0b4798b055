"""Opens a person's calendar feed, and closes the one before."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import School, User
from goldenthread.reminders.feed_address import digest_of, make_token
from goldenthread.reminders.models import CalendarFeed


def open_feed(user: User, school: School, *, says_what: bool, at: datetime) -> str:
    """Return the token of the new feed. It is nowhere kept and cannot be shown again."""
    token = make_token(school)
    with transaction.atomic():
        close_feed(user, school, at=at)
        feed = CalendarFeed.objects.create(
            school=school,
            user=user,
            digest=digest_of(token),
            says_what=says_what,
            opened_on=accounts.today(),
        )
        _record("opened calendar feed", feed, user, at)
    return token


def close_feed(user: User, school: School, *, at: datetime) -> None:
    """From now on the address answers that it is gone. Closing twice changes nothing."""
    feed = CalendarFeed.objects.filter(user=user, school=school, closed_on=None).first()
    if feed is None:
        return
    feed.closed_on = accounts.today()
    feed.save(update_fields=["closed_on"])
    feed.entries.all().delete()
    _record("closed calendar feed", feed, user, at)


def _record(verb: str, feed: CalendarFeed, user: User, at: datetime) -> None:
    accounts.record_event(verb, f"calendar-feed:{feed.pk}", school=feed.school, actor=user, at=at)
