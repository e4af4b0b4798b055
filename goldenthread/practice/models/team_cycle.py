"""Three to six team sessions on one theme."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.people.public import Team
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import CycleOutcome


class TeamCycle(YearRow):
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="team_cycles")
    programme = models.ForeignKey(
        Programme, on_delete=models.SET_NULL, related_name="team_cycles", null=True, blank=True
    )
    theme = models.CharField(max_length=300)
    trigger = models.CharField(max_length=300, blank=True, default="")
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=40, choices=words(CycleOutcome), blank=True, default="")

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("outcome", CycleOutcome, blank=True),
        ]

    def __str__(self) -> str:
        return self.theme
