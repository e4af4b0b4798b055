"""Who is invited to a survey, and in which groups their answers count; deleted when it closes."""

from django.db import models

from goldenthread.accounts.public import School, one_of, words
from goldenthread.people.public import Person
from goldenthread.snapshot.words import StaffGroup
from goldenthread.surveys.models.survey import Survey


class SurveyMember(models.Model):
    """The staff list as it stood at opening. It never says who has answered.

    `places` maps each split to the position of the member's answer group.
    """

    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    survey = models.ForeignKey(Survey, on_delete=models.CASCADE, related_name="members")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    staff_group = models.CharField(max_length=40, choices=words(StaffGroup))
    places = models.JSONField(default=dict)

    class Meta:
        constraints = [
            one_of("staff_group", StaffGroup),
            models.UniqueConstraint(fields=["survey", "person"], name="surveys_surveymember_once"),
        ]

    def __str__(self) -> str:
        return f"survey {self.survey_id}, person {self.person_id}"
