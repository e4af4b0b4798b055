"""A trust: the owner of one or more schools."""

from django.db import models


class Trust(models.Model):
    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="accounts_trust_named"),
            models.CheckConstraint(condition=~models.Q(slug=""), name="accounts_trust_slug"),
        ]

    def __str__(self) -> str:
        return self.name
