"""What an objective is about and what it is linked to; not its text."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.appraisal.models.appraisal import Appraisal
from goldenthread.people.public import Team
from goldenthread.priorities.public import Priority
from goldenthread.programmes.public import Activity, Programme
from goldenthread.snapshot.words import Drafter, ObjectiveKind, ObjectiveMeasure


class Objective(YearRow):
    appraisal = models.ForeignKey(Appraisal, on_delete=models.PROTECT, related_name="objectives")
    kind = models.CharField(max_length=40, choices=words(ObjectiveKind))
    measure = models.CharField(
        max_length=40, choices=words(ObjectiveMeasure), blank=True, default=""
    )
    priority = models.ForeignKey(
        Priority, on_delete=models.SET_NULL, related_name="objectives", null=True, blank=True
    )
    team = models.ForeignKey(
        Team, on_delete=models.SET_NULL, related_name="objectives", null=True, blank=True
    )
    programme = models.ForeignKey(
        Programme, on_delete=models.SET_NULL, related_name="objectives", null=True, blank=True
    )
    activity = models.ForeignKey(
        Activity, on_delete=models.SET_NULL, related_name="objectives", null=True, blank=True
    )
    step_linked = models.BooleanField(default=False)
    drafted_by = models.CharField(max_length=40, choices=words(Drafter), blank=True, default="")
    agreed_by_appraisee = models.BooleanField(default=False)
    agreed_by_appraiser = models.BooleanField(default=False)

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("kind", ObjectiveKind),
            one_of("measure", ObjectiveMeasure, blank=True),
            one_of("drafted_by", Drafter, blank=True),
        ]

    def __str__(self) -> str:
        return self.key
