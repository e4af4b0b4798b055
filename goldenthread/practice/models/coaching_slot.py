"""The regular time of a pair's look or talk in the two weeks of the timetable."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.practice.models.coaching_pair import CoachingPair
from goldenthread.snapshot.words import CoachingPart, Weekday, WeekLabel


class CoachingSlot(YearRow):
    pair = models.ForeignKey(CoachingPair, on_delete=models.CASCADE, related_name="slots")
    part = models.CharField(max_length=40, choices=words(CoachingPart))
    week = models.CharField(max_length=40, choices=words(WeekLabel))
    weekday = models.CharField(max_length=40, choices=words(Weekday))
    period = models.CharField(max_length=20)
    # Of a cycle every four weeks: the first or the second of two fortnights.
    fortnight = models.IntegerField(null=True, blank=True)

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("part", CoachingPart),
            one_of("week", WeekLabel),
            one_of("weekday", Weekday),
        ]

    def __str__(self) -> str:
        return self.key
