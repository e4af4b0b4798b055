"""What pupils cannot yet do or do not yet experience, and how the school knows."""

from django.db import models

from goldenthread.accounts.public import YearRow
from goldenthread.priorities.models.target_group import TargetGroup


class Need(YearRow):
    pupils = models.CharField(max_length=300, blank=True, default="")
    cannot_yet = models.CharField(max_length=600, blank=True, default="")
    how_we_know = models.CharField(max_length=600, blank=True, default="")
    context_figure = models.CharField(max_length=300, blank=True, default="")
    kinds = models.JSONField(default=list, blank=True)
    target_group = models.ForeignKey(
        TargetGroup, on_delete=models.SET_NULL, related_name="needs", null=True, blank=True
    )
    indirect_effect = models.BooleanField(default=False)
    organisational_outcome = models.CharField(max_length=300, blank=True, default="")

    class Meta(YearRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
