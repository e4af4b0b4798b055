"""How a school year was prepared: when it was a draft, what was said of it, when it was locked."""

from django.db import models

from goldenthread.accounts.public import School, SchoolYear


class YearDraft(models.Model):
    """The state itself stands on the year, which every page asks. A year without a row here was
    never a draft."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    year = models.OneToOneField(SchoolYear, on_delete=models.CASCADE, related_name="draft")
    opened_at = models.DateTimeField()
    opened_by = models.CharField(max_length=120)
    comments_until = models.DateField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.CharField(max_length=120, blank=True, default="")
    # What staff and unions said of the use of their time, and what came of it.
    consultation_note = models.TextField(max_length=2000, blank=True, default="")
    locked_at = models.DateTimeField(null=True, blank=True)
    locked_by = models.CharField(max_length=120, blank=True, default="")

    def __str__(self) -> str:
        return f"draft {self.pk}"
