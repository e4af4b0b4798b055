"""One colleague visits another's room to watch pupils learn. Never graded."""

from django.db import models

from goldenthread.accounts.public import YearRow
from goldenthread.people.public import Person
from goldenthread.programmes.public import Programme


class PeerVisit(YearRow):
    host = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    visitor = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    period = models.CharField(max_length=20, blank=True, default="")
    programme = models.ForeignKey(
        Programme, on_delete=models.SET_NULL, related_name="peer_visits", null=True, blank=True
    )
    segment = models.CharField(max_length=80, blank=True, default="")
    focus = models.CharField(max_length=300, blank=True, default="")
    took_place = models.BooleanField(default=False)

    class Meta(YearRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
