"""A field of a form that the school asks staff to fill in."""

from django.db import models

from goldenthread.accounts.public import YearRow


class FormField(YearRow):
    form = models.CharField(max_length=80)
    field = models.CharField(max_length=80)
    required = models.BooleanField(default=False)
    default_text = models.CharField(max_length=200, blank=True, default="")

    class Meta(YearRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
