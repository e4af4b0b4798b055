"""One of the statements of the review, in the words of one version of it."""

from django.db import models

from goldenthread.accounts.public import School
from goldenthread.reviews.models.framework import Framework


class Statement(models.Model):
    """`asked` is the item of the staff survey, `groups` the staff groups that answer it.

    `evidence` names the reading of the records that informs it (blank: none); `split` is the one
    way beside staff group in which its answers are told apart (`surveys.Split`).
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    framework = models.ForeignKey(Framework, on_delete=models.CASCADE, related_name="statements")
    code = models.CharField(max_length=4)
    section = models.PositiveSmallIntegerField()
    section_title = models.CharField(max_length=120)
    wording = models.CharField(max_length=300)
    asked = models.CharField(max_length=300)
    groups = models.JSONField(default=list, blank=True)
    weight = models.PositiveSmallIntegerField(default=1)
    split = models.CharField(max_length=20, default="none")
    evidence = models.CharField(max_length=60, blank=True, default="")

    class Meta:
        ordering = ["section", "code"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(weight__gte=1, weight__lte=3), name="reviews_statement_weight"
            ),
            models.UniqueConstraint(fields=["framework", "code"], name="reviews_statement_once"),
        ]

    def __str__(self) -> str:
        return self.wording
