"""Something that happens on a date for people to learn, or that takes their time."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.people.public import Person, Team
from goldenthread.priorities.public import Priority
from goldenthread.programmes.models.programme import Programme
from goldenthread.programmes.models.technique import Technique
from goldenthread.programmes.models.unit import Unit
from goldenthread.snapshot.words import (
    ActivityKind,
    ActivityState,
    ContentArea,
    DeliveredBy,
    Exemption,
    Stream,
)


class Activity(YearRow):
    title = models.CharField(max_length=300)
    stream = models.CharField(max_length=40, choices=words(Stream))
    kind = models.CharField(max_length=40, choices=words(ActivityKind))
    state = models.CharField(max_length=40, choices=words(ActivityState))
    on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    starts_at = models.TimeField(null=True, blank=True)
    period = models.CharField(max_length=20, blank=True, default="")
    minutes = models.IntegerField()
    admin_minutes = models.IntegerField(null=True, blank=True)
    after_hours = models.BooleanField(default=False)
    required = models.BooleanField(default=False)
    exempt = models.CharField(max_length=40, choices=words(Exemption), blank=True, default="")
    priority = models.ForeignKey(
        Priority, on_delete=models.SET_NULL, related_name="activities", null=True, blank=True
    )
    programme = models.ForeignKey(
        Programme, on_delete=models.SET_NULL, related_name="activities", null=True, blank=True
    )
    unit = models.ForeignKey(
        Unit, on_delete=models.SET_NULL, related_name="activities", null=True, blank=True
    )
    technique = models.ForeignKey(
        Technique, on_delete=models.SET_NULL, related_name="activities", null=True, blank=True
    )
    team = models.ForeignKey(
        Team, on_delete=models.SET_NULL, related_name="activities", null=True, blank=True
    )
    content_area = models.CharField(
        max_length=40, choices=words(ContentArea), blank=True, default=""
    )
    mechanisms = models.JSONField(default=list, blank=True)
    delivered_by = models.CharField(
        max_length=40, choices=words(DeliveredBy), blank=True, default=""
    )
    facilitator = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    why_together = models.CharField(max_length=300, blank=True, default="")
    could_be_read = models.BooleanField(null=True, blank=True)
    uses_learning_slot = models.BooleanField(default=False)
    theme = models.CharField(max_length=80, blank=True, default="")

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("stream", Stream),
            one_of("kind", ActivityKind),
            one_of("state", ActivityState),
            one_of("exempt", Exemption, blank=True),
            one_of("content_area", ContentArea, blank=True),
            one_of("delivered_by", DeliveredBy, blank=True),
        ]

    def __str__(self) -> str:
        return self.title
