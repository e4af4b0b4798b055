"""That a team member promised to try something; its words stay with the team."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.people.public import Person
from goldenthread.practice.models.team_cycle import TeamCycle
from goldenthread.programmes.public import Activity
from goldenthread.snapshot.words import PromiseOutcome


class Promise(YearRow):
    cycle = models.ForeignKey(
        TeamCycle, on_delete=models.SET_NULL, related_name="promises", null=True, blank=True
    )
    activity = models.ForeignKey(
        Activity, on_delete=models.SET_NULL, related_name="promises", null=True, blank=True
    )
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_on = models.DateField()
    outcome = models.CharField(max_length=40, choices=words(PromiseOutcome), blank=True, default="")

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("outcome", PromiseOutcome, blank=True),
        ]

    def __str__(self) -> str:
        return self.key
