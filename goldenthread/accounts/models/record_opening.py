"""That somebody opened what is held about somebody else; for the one it is about to read."""

from django.db import models

from goldenthread.accounts.models.school import School
from goldenthread.accounts.models.user import User


class RecordOpening(models.Model):
    """One row a day for the same reader and the same record: who and when, not how often."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    # Kind and key of whom it is about, such as "person:priya-nair".
    subject = models.CharField(max_length=280)
    reader = models.ForeignKey(User, on_delete=models.SET_NULL, related_name="+", null=True)
    # The name and the role as they were: the line outlives the account.
    reader_name = models.CharField(max_length=120)
    what = models.CharField(max_length=80)
    on = models.DateField()

    class Meta:
        ordering = ["-on", "-pk"]
        indexes = [models.Index(fields=["school", "subject"], name="accounts_opening_subject")]
        constraints = [
            models.UniqueConstraint(
                fields=["school", "subject", "reader", "what", "on"],
                name="accounts_opening_once_a_day",
            )
        ]

    def __str__(self) -> str:
        return f"{self.reader_name} opened {self.what} of {self.subject}"
