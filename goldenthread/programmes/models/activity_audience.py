"""Whom an activity is for: a team, a staff group or a person; one of the three a row."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.people.public import Person, Team
from goldenthread.programmes.models.activity import Activity
from goldenthread.snapshot.words import AudienceGroup


class ActivityAudience(YearRow):
    activity = models.ForeignKey(
        Activity, on_delete=models.CASCADE, related_name="activity_audience"
    )
    team = models.ForeignKey(
        Team, on_delete=models.CASCADE, related_name="activity_audience", null=True, blank=True
    )
    group = models.CharField(max_length=40, choices=words(AudienceGroup), blank=True, default="")
    person = models.ForeignKey(
        Person, on_delete=models.CASCADE, related_name="+", null=True, blank=True
    )

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("group", AudienceGroup, blank=True),
        ]

    def __str__(self) -> str:
        # So it stands in the audit log, whose readers may not know who is coached.
        around, _, person = self.key.rpartition("|")
        return f"{around}|a person" if person else self.key
