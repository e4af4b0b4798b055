"""What the school's own records show about one statement, as counted on one day."""

from django.db import models

from goldenthread.accounts.public import School
from goldenthread.reviews.models.review import Review
from goldenthread.reviews.models.statement import Statement


class EvidenceFigure(models.Model):
    """`percent` is None where the records do not say; `told` is the sentence beside it."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="evidence_figures")
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="+")
    percent = models.PositiveSmallIntegerField(null=True, blank=True)
    told = models.CharField(max_length=300)
    on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(percent__isnull=True) | models.Q(percent__lte=100),
                name="reviews_evidencefigure_percent",
            ),
            models.UniqueConstraint(
                fields=["review", "statement"], name="reviews_evidencefigure_once"
            ),
        ]

    def __str__(self) -> str:
        return self.told
