"""How often somebody wants to be reminded by mail, and when not."""

import datetime as dt
from enum import StrEnum

from django.db import models

from goldenthread.accounts.public import School, User, one_of, words


class Rhythm(StrEnum):
    NEVER = "never"
    WEEKLY = "weekly"
    DAILY = "daily"


class ReminderWish(models.Model):
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    rhythm = models.CharField(max_length=10, choices=words(Rhythm), default=Rhythm.WEEKLY.value)
    # 0 is Monday; for the weekly mail.
    weekday = models.PositiveSmallIntegerField(default=0)
    quiet_from = models.TimeField(default=dt.time(17, 0))
    quiet_until = models.TimeField(default=dt.time(7, 0))
    sent_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            one_of("rhythm", Rhythm),
            models.CheckConstraint(
                condition=models.Q(weekday__lte=4), name="reminders_wish_weekday"
            ),
            models.UniqueConstraint(fields=["school", "user"], name="reminders_wish_once"),
        ]

    def __str__(self) -> str:
        return f"{self.rhythm} for {self.user_id}"
