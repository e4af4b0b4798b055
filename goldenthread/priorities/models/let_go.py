"""Something the school stopped to make room."""

from django.db import models

from goldenthread.accounts.public import YearRow
from goldenthread.priorities.models.priority import Priority


class LetGo(YearRow):
    what = models.CharField(max_length=300)
    from_on = models.DateField(null=True, blank=True)
    minutes_a_week = models.IntegerField(null=True, blank=True)
    why = models.CharField(max_length=300, blank=True, default="")
    priority = models.ForeignKey(
        Priority, on_delete=models.SET_NULL, related_name="let_go", null=True, blank=True
    )

    class Meta(YearRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.what
