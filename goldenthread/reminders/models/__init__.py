"""The tables of reminders."""

from goldenthread.reminders.models.calendar_feed import CalendarFeed
from goldenthread.reminders.models.feed_entry import FeedEntry
from goldenthread.reminders.models.reminder_wish import ReminderWish, Rhythm

__all__ = ["CalendarFeed", "FeedEntry", "ReminderWish", "Rhythm"]
