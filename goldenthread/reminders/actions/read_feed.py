"""Notes on which day a feed was last read, so that its owner sees whether it arrives."""

import datetime as dt

from goldenthread.reminders.models import CalendarFeed


def read_feed(feed: CalendarFeed, *, on: dt.date) -> None:
    """One write a day at most."""
    if feed.read_on != on:
        feed.read_on = on
        feed.save(update_fields=["read_on"])
