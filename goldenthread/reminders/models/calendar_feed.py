"""A secret address under which one person's calendar programme reads their year."""

from django.db import models
from django.db.models import Q

from goldenthread.accounts.public import School, User


class CalendarFeed(models.Model):
    """The address itself is not stored, only its digest: a copy of the database opens no feed."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    # Whether entries about coaching and visits say what they are; calendars are often shared.
    says_what = models.BooleanField(default=False)
    opened_on = models.DateField()
    read_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-opened_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["school", "user"],
                condition=Q(closed_on__isnull=True),
                name="reminders_one_open_feed",
            )
        ]

    def __str__(self) -> str:
        return f"calendar feed {self.pk}"
