"""One use of outside expertise, from the request to its last review."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.expertise.models.provider import Provider
from goldenthread.priorities.public import Priority
from goldenthread.snapshot.words import (
    Ambition,
    Effect,
    EngagementKind,
    EngagementPurpose,
    EngagementState,
)


class Engagement(YearRow):
    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=40, choices=words(EngagementKind))
    provider = models.ForeignKey(
        Provider, on_delete=models.SET_NULL, related_name="engagements", null=True, blank=True
    )
    priority = models.ForeignKey(
        Priority, on_delete=models.SET_NULL, related_name="engagements", null=True, blank=True
    )
    state = models.CharField(max_length=40, choices=words(EngagementState))
    purpose = models.CharField(
        max_length=40, choices=words(EngagementPurpose), blank=True, default=""
    )
    effect = models.CharField(max_length=40, choices=words(Effect), blank=True, default="")
    depth = models.CharField(max_length=40, choices=words(Ambition), blank=True, default="")
    expected_benefit = models.CharField(max_length=600, blank=True, default="")
    options_compared = models.BooleanField(default=False)
    contacts = models.IntegerField(null=True, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    event_minutes = models.IntegerField(null=True, blank=True)
    followup_minutes = models.IntegerField(null=True, blank=True)
    cost_pounds = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    check_evidence = models.CharField(max_length=300, blank=True, default="")
    check_followup = models.CharField(max_length=300, blank=True, default="")
    check_evaluation = models.CharField(max_length=300, blank=True, default="")
    check_vouched = models.CharField(max_length=300, blank=True, default="")
    short_review_on = models.DateField(null=True, blank=True)
    medium_review_on = models.DateField(null=True, blank=True)
    long_review_on = models.DateField(null=True, blank=True)
    transfer = models.CharField(max_length=300, blank=True, default="")
    transferred_on = models.DateField(null=True, blank=True)

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("kind", EngagementKind),
            one_of("state", EngagementState),
            one_of("purpose", EngagementPurpose, blank=True),
            one_of("effect", Effect, blank=True),
            one_of("depth", Ambition, blank=True),
        ]

    def __str__(self) -> str:
        return self.title
