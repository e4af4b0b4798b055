"""One person's standing on one item that they must hold."""

from django.db import models

from goldenthread.accounts.public import YearRow
from goldenthread.compliance.models.compliance_item import ComplianceItem
from goldenthread.people.public import Person


class ComplianceRecord(YearRow):
    item = models.ForeignKey(
        ComplianceItem, on_delete=models.CASCADE, related_name="compliance_records"
    )
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    done_on = models.DateField(null=True, blank=True)
    expires_on = models.DateField(null=True, blank=True)
    paid_time = models.BooleanField(default=True)

    class Meta(YearRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
