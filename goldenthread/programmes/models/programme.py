"""A planned sequence of learning towards an aim. Planned minutes are for each participant."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.people.public import Person
from goldenthread.priorities.public import Priority, TargetGroup
from goldenthread.programmes.models.evidence_card import EvidenceCard
from goldenthread.snapshot.words import Ambition, ProgrammeScope, ProgrammeState


class Programme(YearRow):
    code = models.CharField(max_length=4)
    title = models.CharField(max_length=300)
    priority = models.ForeignKey(
        Priority, on_delete=models.SET_NULL, related_name="programmes", null=True, blank=True
    )
    aim = models.CharField(max_length=600, blank=True, default="")
    rationale = models.CharField(max_length=600, blank=True, default="")
    ambition = models.CharField(max_length=40, choices=words(Ambition))
    scope = models.CharField(max_length=40, choices=words(ProgrammeScope))
    state = models.CharField(max_length=40, choices=words(ProgrammeState))
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    lead = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    target_group = models.ForeignKey(
        TargetGroup, on_delete=models.SET_NULL, related_name="programmes", null=True, blank=True
    )
    evidence_card = models.ForeignKey(
        EvidenceCard, on_delete=models.SET_NULL, related_name="programmes", null=True, blank=True
    )
    mechanisms = models.JSONField(default=list, blank=True)
    input_minutes = models.IntegerField(null=True, blank=True)
    practice_minutes = models.IntegerField(null=True, blank=True)
    collaboration_minutes = models.IntegerField(null=True, blank=True)
    coaching_minutes = models.IntegerField(null=True, blank=True)
    review_minutes = models.IntegerField(null=True, blank=True)
    mandatory = models.BooleanField(default=False)
    pilot_evaluated = models.BooleanField(default=False)
    demands = models.JSONField(default=list, blank=True)
    protected_minutes = models.IntegerField(null=True, blank=True)
    cover_tokens = models.IntegerField(null=True, blank=True)
    recording_minutes_a_week = models.DecimalField(
        max_digits=14, decimal_places=4, null=True, blank=True
    )
    consultation_note = models.CharField(max_length=600, blank=True, default="")

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("ambition", Ambition),
            one_of("scope", ProgrammeScope),
            one_of("state", ProgrammeState),
        ]

    def __str__(self) -> str:
        return self.title
