"""A comment of a closed survey that points at nobody, without its group."""

from django.db import models

from goldenthread.accounts.public import School
from goldenthread.surveys.models.survey import Survey


class PublishedComment(models.Model):
    """`position` was drawn by lot."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="comments")
    position = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=500)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                fields=["survey", "position"], name="surveys_publishedcomment_once"
            )
        ]

    def __str__(self) -> str:
        return self.words
