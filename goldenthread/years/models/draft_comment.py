"""What one person says of a year that is out for comment, and the answer to it."""

from django.db import models

from goldenthread.accounts.public import School, SchoolYear
from goldenthread.people.public import Person

LONGEST_COMMENT = 600


class DraftComment(models.Model):
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    year = models.ForeignKey(SchoolYear, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    words = models.CharField(max_length=LONGEST_COMMENT)
    at = models.DateTimeField()
    answer = models.CharField(max_length=LONGEST_COMMENT, blank=True, default="")
    answered_by = models.CharField(max_length=120, blank=True, default="")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"comment {self.pk}"
