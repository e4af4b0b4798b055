"""Which answer groups a closed survey told of, kept for six weeks without a person."""

from django.db import models

from goldenthread.accounts.public import School
from goldenthread.surveys.models.survey import Survey


class PastAudience(models.Model):
    """`places` maps a keyed hash of each person invited to their staff group and `places`.

    A survey that asks the same of nearly the same people is refused by it: their figures could be
    subtracted. It says nothing of who answered, or what.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    survey = models.OneToOneField(Survey, on_delete=models.CASCADE, related_name="past_audience")
    places = models.JSONField(default=dict)
    kept_until = models.DateField()

    def __str__(self) -> str:
        return f"audience of survey {self.survey_id}"
