"""Which survey asks the participants for one planned look; asked again after a void one."""

from django.db import models

from goldenthread.accounts.public import School
from goldenthread.evaluation.models.evaluation_item import EvaluationItem
from goldenthread.surveys.public import Survey


class LookPulse(models.Model):
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    item = models.ForeignKey(EvaluationItem, on_delete=models.CASCADE, related_name="pulses")
    survey = models.OneToOneField(Survey, on_delete=models.CASCADE, related_name="+")

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"survey {self.survey_id} for look {self.item_id}"
