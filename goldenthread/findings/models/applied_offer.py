"""An offered edit that somebody applied: what it wrote, so that it can be taken back once."""

from django.db import models

from goldenthread.accounts.public import School, SchoolYear
from goldenthread.findings.models.finding import Finding


class AppliedOffer(models.Model):
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    year = models.ForeignKey(SchoolYear, on_delete=models.PROTECT, related_name="+")
    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="applied_offers")
    kind = models.CharField(max_length=40)
    # As it was shown: for whoever may read the finding by name, and for nobody else.
    words = models.CharField(max_length=400)
    lines = models.JSONField(default=list)
    # {"table", "key", "is_new", "after", "before"} of each row; the last two by column.
    written = models.JSONField(default=list)
    applied_by = models.CharField(max_length=120)
    applied_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-applied_at", "-pk"]

    def __str__(self) -> str:
        return self.kind
