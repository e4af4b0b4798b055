"""One version of what the review asks and how it is weighed; a school may have its own."""

from django.db import models

from goldenthread.accounts.public import School


class Framework(models.Model):
    """A review that has begun keeps its version; a change makes the next one.

    Shares are percent and sum to 100. `levels` lists `{"name", "section", "decisive", "gap"}` from
    the lowest: a section reaches a level with at least `section`, every decisive statement (weight
    3) at least `decisive`, and, where `gap` is a number, every decisive gap below it.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField()
    title = models.CharField(max_length=120)
    made_on = models.DateField()
    staff_share = models.PositiveSmallIntegerField(default=50)
    evidence_share = models.PositiveSmallIntegerField(default=30)
    leader_share = models.PositiveSmallIntegerField(default=20)
    levels = models.JSONField(default=list)
    base_level = models.CharField(max_length=40, default="Emerging")

    class Meta:
        ordering = ["version"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    staff_share=100 - models.F("evidence_share") - models.F("leader_share")
                ),
                name="reviews_framework_shares",
            ),
            models.UniqueConstraint(fields=["school", "version"], name="reviews_framework_once"),
        ]

    def __str__(self) -> str:
        return f"{self.title}, version {self.version}"
