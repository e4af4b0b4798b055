"""A numbered paper form that was handed out, with the groups it counts for and no name."""

from django.db import models

from goldenthread.accounts.public import School, one_of, words
from goldenthread.snapshot.words import StaffGroup
from goldenthread.surveys.models.survey import Survey


class PaperSheet(models.Model):
    """`tag` is `accounts.tag_of(code)`; the code itself stands on the paper alone."""

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="paper_sheets")
    tag = models.CharField(max_length=64)
    staff_group = models.CharField(max_length=40, choices=words(StaffGroup))
    # Each split with the position of its answer group, as in `SurveyMember`.
    places = models.JSONField(default=dict)

    class Meta:
        constraints = [
            one_of("staff_group", StaffGroup),
            models.UniqueConstraint(fields=["survey", "tag"], name="surveys_papersheet_once"),
        ]

    def __str__(self) -> str:
        return f"paper sheet of survey {self.survey_id}"
