"""Need notes that say the same, gathered under one title and answered together."""

from django.db import models

from goldenthread.accounts.public import School, SchoolYear
from goldenthread.people.public import Team
from goldenthread.priorities.models.need import Need


class NoteCluster(models.Model):
    """Without a team it is the school's. Once answered, everybody on the staff reads it."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    year = models.ForeignKey(SchoolYear, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey(
        Team, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    title = models.CharField(max_length=120)
    made_on = models.DateField()
    need = models.ForeignKey(
        Need, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    answer = models.CharField(max_length=300, blank=True, default="")
    answered_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["made_on", "pk"]

    def __str__(self) -> str:
        return self.title
