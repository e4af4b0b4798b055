"""A model of a technique: a link, or a file that the school keeps."""

from django.db import models
from django.db.models import Q

from goldenthread.accounts.public import School
from goldenthread.people.public import Person
from goldenthread.programmes.models.technique import Technique


class TechniqueModel(models.Model):
    """Either `link` or `stored_as` is filled: the name of the file in the school's own folder."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    technique = models.ForeignKey(Technique, on_delete=models.CASCADE, related_name="examples")
    title = models.CharField(max_length=120)
    link = models.URLField(max_length=300, blank=True, default="")
    stored_as = models.CharField(max_length=60, blank=True, default="")
    media_type = models.CharField(max_length=40, blank=True, default="")
    size = models.PositiveIntegerField(default=0)
    added_by = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    added_on = models.DateField()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(link="") & ~Q(stored_as="")) | (~Q(link="") & Q(stored_as="")),
                name="programmes_techniquemodel_link_or_file",
            )
        ]

    def __str__(self) -> str:
        return self.title
