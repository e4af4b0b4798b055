"""A member of staff. Pupils have no place in the folder."""

from django.conf import settings
from django.db import models

from goldenthread.accounts.public import SchoolRow


class Person(SchoolRow):
    name = models.CharField(max_length=300)
    email = models.CharField(max_length=300, blank=True, default="")
    initials = models.CharField(max_length=12, blank=True, default="")
    started_on = models.DateField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)
    # The account that this person signs in with, once there is one.
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )

    class Meta(SchoolRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.name
