"""What one person did about one activity."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.people.public import Person
from goldenthread.programmes.models.activity import Activity
from goldenthread.snapshot.words import ParticipationState


class Participation(YearRow):
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="participation")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    state = models.CharField(max_length=40, choices=words(ParticipationState))
    minutes = models.IntegerField(null=True, blank=True)
    agreed_paid = models.BooleanField(default=False)
    alternative = models.CharField(max_length=300, blank=True, default="")

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("state", ParticipationState),
        ]

    def __str__(self) -> str:
        return self.key
