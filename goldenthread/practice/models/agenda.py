"""The agenda of a team session: its aims, what is out of scope, what to bring, when it went out."""

from django.db import models

from goldenthread.accounts.public import School
from goldenthread.practice.models.team_cycle import TeamCycle
from goldenthread.programmes.public import Activity, Technique


class Agenda(models.Model):
    """Read by the team and whoever plans with it. Its timed parts are `segments`."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    activity = models.OneToOneField(Activity, on_delete=models.CASCADE, related_name="agenda")
    cycle = models.ForeignKey(
        TeamCycle, on_delete=models.SET_NULL, related_name="agendas", null=True, blank=True
    )
    pattern = models.CharField(max_length=60, blank=True, default="")
    aims = models.CharField(max_length=600, blank=True, default="")
    out_of_scope = models.CharField(max_length=300, blank=True, default="")
    to_bring = models.CharField(max_length=300, blank=True, default="")
    technique = models.ForeignKey(
        Technique, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    resource = models.URLField(max_length=300, blank=True, default="")
    sent_on = models.DateField(null=True, blank=True)
    # The day of the last change after it went out; empty while it is as it was sent.
    changed_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"agenda of {self.activity_id}"
