"""Time or a qualification that a post brings by regulation."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.people.public import Person
from goldenthread.snapshot.words import EntitlementKind


class Entitlement(YearRow):
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=40, choices=words(EntitlementKind))
    time_percent = models.DecimalField(max_digits=14, decimal_places=4, null=True, blank=True)
    mentor = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    tutor = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    assessor = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    appointed_on = models.DateField(null=True, blank=True)
    must_qualify_by = models.DateField(null=True, blank=True)
    enrolled_on = models.DateField(null=True, blank=True)
    qualified_on = models.DateField(null=True, blank=True)

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("kind", EntitlementKind),
        ]

    def __str__(self) -> str:
        return self.key
