"""A day on which a part-timer works. A person without rows works every day."""

from django.db import models

from goldenthread.accounts.public import SchoolRow, one_of, words
from goldenthread.people.models.person import Person
from goldenthread.snapshot.words import Weekday, WeekLabel


class WorkingHours(SchoolRow):
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    week = models.CharField(max_length=40, choices=words(WeekLabel), blank=True, default="")
    weekday = models.CharField(max_length=40, choices=words(Weekday))
    starts_at = models.TimeField(null=True, blank=True)
    ends_at = models.TimeField(null=True, blank=True)

    class Meta(SchoolRow.Meta):
        constraints = [
            *SchoolRow.Meta.constraints,
            one_of("week", WeekLabel, blank=True),
            one_of("weekday", Weekday),
        ]

    def __str__(self) -> str:
        return self.key
