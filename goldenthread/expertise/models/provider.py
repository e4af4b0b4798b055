"""An organisation or person who brings outside expertise."""

from django.db import models

from goldenthread.accounts.public import SchoolRow, one_of, words
from goldenthread.snapshot.words import ProviderKind


class Provider(SchoolRow):
    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=40, choices=words(ProviderKind))
    found_how = models.CharField(max_length=300, blank=True, default="")

    class Meta(SchoolRow.Meta):
        constraints = [
            *SchoolRow.Meta.constraints,
            one_of("kind", ProviderKind),
        ]

    def __str__(self) -> str:
        return self.name
