"""Who takes part in an engagement."""

from django.db import models

from goldenthread.accounts.public import YearRow
from goldenthread.expertise.models.engagement import Engagement
from goldenthread.people.public import Person


class EngagementPerson(YearRow):
    engagement = models.ForeignKey(
        Engagement, on_delete=models.CASCADE, related_name="engagement_people"
    )
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    class Meta(YearRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
