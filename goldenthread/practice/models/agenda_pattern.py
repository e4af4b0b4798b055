"""A school's own pattern of a team session, beside those that come with Goldenthread."""

from django.db import models

from goldenthread.accounts.public import School


class AgendaPattern(models.Model):
    """`segments` is a list of {name, minutes, task, prompt}."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=60)
    segments = models.JSONField(default=list)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["school", "name"], name="practice_pattern_name")
        ]

    def __str__(self) -> str:
        return self.name
