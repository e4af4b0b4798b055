"""How an entry was last sent to a feed, so that a move or a cancellation is told as one."""

from django.db import models

from goldenthread.accounts.public import School
from goldenthread.reminders.models.calendar_feed import CalendarFeed


class FeedEntry(models.Model):
    """`sent` is what calendars show again when it is cancelled: its times, never its words."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    feed = models.ForeignKey(CalendarFeed, on_delete=models.CASCADE, related_name="entries")
    uid = models.CharField(max_length=120)
    digest = models.CharField(max_length=64)
    sent = models.JSONField(default=dict)
    sequence = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField()
    gone_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "feed entries"
        constraints = [
            models.UniqueConstraint(fields=["feed", "uid"], name="reminders_feed_entry_once")
        ]

    def __str__(self) -> str:
        return self.uid
