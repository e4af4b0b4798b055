"""What a technique looks like in one subject."""

from django.db import models

from goldenthread.accounts.public import School
from goldenthread.people.public import Person
from goldenthread.programmes.models.technique import Technique


class TechniqueVariant(models.Model):
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    technique = models.ForeignKey(Technique, on_delete=models.CASCADE, related_name="variants")
    subject = models.CharField(max_length=80)
    looks_like = models.CharField(max_length=600)
    written_by = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    written_on = models.DateField()

    class Meta:
        ordering = ["subject", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["technique", "subject"], name="programmes_variant_of_subject_once"
            )
        ]

    def __str__(self) -> str:
        return self.subject
