"""The last run of the check on one day: how much it found, for the trend."""

from django.db import models

from goldenthread.accounts.public import School, SchoolYear


class CheckRun(models.Model):
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    year = models.ForeignKey(SchoolYear, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    # The day as on which the year was judged.
    today = models.DateField()
    seconds = models.FloatField()
    # Letter of the severity -> findings; what is sensitive counts once for each rule, so that
    # nobody learns by subtraction how many people it concerns.
    counts = models.JSONField(default=dict)
    accepted_count = models.IntegerField(default=0)
    # {"code", "message"} of each rule that gave up.
    could_not_judge = models.JSONField(default=list)

    class Meta:
        ordering = ["-today"]
        constraints = [
            models.UniqueConstraint(fields=["year", "today"], name="findings_checkrun_once_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.year} on {self.today}"
