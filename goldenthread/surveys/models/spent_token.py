"""A right to answer that has been used; nobody can tell from it whose it was."""

from django.db import models

from goldenthread.accounts.public import School
from goldenthread.surveys.models.survey import Survey


class SpentToken(models.Model):
    """`tag` is `accounts.tag_of(token)`. Deleted when the survey closes."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="spent_tokens")
    tag = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["survey", "tag"], name="surveys_spenttoken_once")
        ]

    def __str__(self) -> str:
        return f"spent token of survey {self.survey_id}"
