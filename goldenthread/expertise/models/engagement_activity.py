"""An activity that brings the outside expertise into school, or carries it on."""

from django.db import models

from goldenthread.accounts.public import YearRow
from goldenthread.expertise.models.engagement import Engagement
from goldenthread.programmes.public import Activity


class EngagementActivity(YearRow):
    engagement = models.ForeignKey(
        Engagement, on_delete=models.CASCADE, related_name="engagement_activities"
    )
    activity = models.ForeignKey(
        Activity, on_delete=models.CASCADE, related_name="engagement_activities"
    )

    class Meta(YearRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
