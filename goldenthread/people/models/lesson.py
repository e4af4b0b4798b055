"""One period of one person's timetable. Periods without a row are free."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.people.models.person import Person
from goldenthread.snapshot.words import LessonKind, Weekday, WeekLabel


class Lesson(YearRow):
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    week = models.CharField(max_length=40, choices=words(WeekLabel), blank=True, default="")
    weekday = models.CharField(max_length=40, choices=words(Weekday))
    period = models.CharField(max_length=20)
    kind = models.CharField(max_length=40, choices=words(LessonKind))
    class_label = models.CharField(max_length=40, blank=True, default="")
    subject = models.CharField(max_length=80, blank=True, default="")
    room = models.CharField(max_length=40, blank=True, default="")

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("week", WeekLabel, blank=True),
            one_of("weekday", Weekday),
            one_of("kind", LessonKind),
        ]

    def __str__(self) -> str:
        return self.key
