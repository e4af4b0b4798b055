"""What one class showed in one measure at one time, for its teacher; never a pupil's name."""

from django.db import models

from goldenthread.accounts.public import School, SchoolYear, one_of, words
from goldenthread.people.public import Person
from goldenthread.priorities.public import Measure
from goldenthread.snapshot.words import PointKind


class ClassFigure(models.Model):
    """Either a count (`counted` of `pupils`) or one value for each pupil (`values`, in no order).

    Only the teacher who took it sees the class; a measure's page adds the classes up. `absent`
    pupils belong to the class and have no value yet.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    year = models.ForeignKey(SchoolYear, on_delete=models.PROTECT, related_name="+")
    measure = models.ForeignKey(Measure, on_delete=models.CASCADE, related_name="class_figures")
    kind = models.CharField(max_length=40, choices=words(PointKind))
    class_label = models.CharField(max_length=40)
    taken_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    pupils = models.PositiveIntegerField()
    counted = models.PositiveIntegerField(null=True, blank=True)
    values = models.JSONField(default=list, blank=True)
    absent = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["class_label"]
        constraints = [
            one_of("kind", PointKind),
            models.CheckConstraint(
                condition=models.Q(counted__isnull=True)
                | models.Q(counted__lte=models.F("pupils")),
                name="evaluation_classfigure_counted",
            ),
            models.UniqueConstraint(
                fields=["measure", "kind", "class_label"], name="evaluation_classfigure_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.class_label}, {self.kind}"
