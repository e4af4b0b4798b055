"""One of the few aims of the year."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.people.public import Person
from goldenthread.priorities.models.need import Need
from goldenthread.snapshot.words import PriorityState


class Priority(YearRow):
    code = models.CharField(max_length=4)
    title = models.CharField(max_length=300)
    need = models.ForeignKey(
        Need, on_delete=models.SET_NULL, related_name="priorities", null=True, blank=True
    )
    success_for_pupils = models.CharField(max_length=600, blank=True, default="")
    practice_picture = models.CharField(max_length=600, blank=True, default="")
    owner = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    state = models.CharField(max_length=40, choices=words(PriorityState))
    opened_on = models.DateField(null=True, blank=True)
    starts_on = models.DateField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    retired_on = models.DateField(null=True, blank=True)
    instead_of = models.CharField(max_length=300, blank=True, default="")
    money_pounds = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    protected_hours = models.IntegerField(null=True, blank=True)

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("state", PriorityState),
        ]

    def __str__(self) -> str:
        return self.title
