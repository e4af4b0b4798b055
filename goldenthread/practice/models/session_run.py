"""A team session as it runs: which part is on, since when."""

from django.db import models

from goldenthread.accounts.public import School
from goldenthread.people.public import Person
from goldenthread.programmes.public import Activity


class SessionRun(models.Model):
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    activity = models.OneToOneField(Activity, on_delete=models.CASCADE, related_name="run")
    run_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    # The place of the segment that is on, and when it began.
    place = models.PositiveSmallIntegerField(default=0)
    segment_started_at = models.DateTimeField()
    # When the segments before it began, as ISO texts: "back" goes on where the last one stood.
    began_before = models.JSONField(default=list, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"run of {self.activity_id}"
