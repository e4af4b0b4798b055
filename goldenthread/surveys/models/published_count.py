"""One figure of a closed survey as it may be shown, after disclosure control."""

from django.db import models

from goldenthread.accounts.public import School
from goldenthread.surveys.models.survey_item import SurveyItem


class PublishedCount(models.Model):
    """Of `n` answers to the item, `fewest` to `most` counted for it.

    `group` is empty for all who were asked; otherwise the staff group or groups it tells of,
    and `part` the teams or hours within them. `is_leaf` marks the smallest figures: every other
    one is their sum, so nothing can be gained by subtracting.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(SurveyItem, on_delete=models.CASCADE, related_name="counts")
    position = models.PositiveSmallIntegerField()
    groups = models.JSONField(default=list, blank=True)
    parts = models.JSONField(default=list, blank=True)
    is_leaf = models.BooleanField(default=False)
    n = models.PositiveIntegerField()
    fewest = models.PositiveIntegerField()
    most = models.PositiveIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(n__gte=5, fewest__lte=models.F("most"))
                & models.Q(most__lte=models.F("n")),
                name="surveys_publishedcount_shown",
            ),
            models.UniqueConstraint(
                fields=["item", "position"], name="surveys_publishedcount_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.fewest} to {self.most} of {self.n}"
