"""How far the leaders together hold one statement to be so, and what they rest it on."""

from django.db import models

from goldenthread.accounts.public import School
from goldenthread.people.public import Person
from goldenthread.reviews.models.review import Review
from goldenthread.reviews.models.statement import Statement


class SelfEvaluation(models.Model):
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="self_evaluations")
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="+")
    percent = models.PositiveSmallIntegerField()
    because = models.CharField(max_length=300, blank=True, default="")
    written_by = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    on = models.DateField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(percent__lte=100), name="reviews_selfevaluation_percent"
            ),
            models.UniqueConstraint(
                fields=["review", "statement"], name="reviews_selfevaluation_once"
            ),
        ]

    def __str__(self) -> str:
        return f"statement {self.statement_id}"
