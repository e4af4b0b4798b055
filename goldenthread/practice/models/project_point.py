"""One measured value of an improvement project."""

from django.db import models

from goldenthread.accounts.public import School
from goldenthread.practice.models.project import Project


class ProjectPoint(models.Model):
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="points")
    on = models.DateField()
    value = models.DecimalField(max_digits=9, decimal_places=2)
    counted = models.PositiveIntegerField(null=True, blank=True)
    is_baseline = models.BooleanField(default=False)

    class Meta:
        ordering = ["on", "pk"]

    def __str__(self) -> str:
        return f"{self.value} on {self.on}"
