"""People whose answers are counted together: at least five were invited."""

from django.db import models

from goldenthread.accounts.public import School, one_of, words
from goldenthread.surveys.models.survey import Survey
from goldenthread.surveys.models.survey_item import Split


class AnswerGroup(models.Model):
    """Decided when the survey opens, for each way of splitting; nothing smaller is ever counted.

    `groups` are its staff groups (several where one alone was too small) and `parts` its teams, or
    `full-time` and `part-time`. Within one split every invited person is in exactly one group.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="answer_groups")
    split = models.CharField(max_length=20, choices=words(Split))
    position = models.PositiveSmallIntegerField()
    groups = models.JSONField(default=list)
    parts = models.JSONField(default=list, blank=True)
    invited = models.PositiveIntegerField()

    class Meta:
        ordering = ["split", "position"]
        constraints = [
            one_of("split", Split),
            models.UniqueConstraint(
                fields=["survey", "split", "position"], name="surveys_answergroup_once"
            ),
        ]

    def __str__(self) -> str:
        return f"answer group {self.position} of survey {self.survey_id}"
