"""Whether a person wants their findings of a school by mail each week, and when they last came."""

from django.db import models

from goldenthread.accounts.public import School, User


class DigestWish(models.Model):
    """Without a row, the CPD leader gets the mail and nobody else does."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    is_wanted = models.BooleanField()
    sent_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["school", "user"], name="findings_digestwish_once")
        ]

    def __str__(self) -> str:
        return f"{self.user} at {self.school}"
