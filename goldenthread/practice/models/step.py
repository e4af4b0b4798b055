"""That a person took on an action step; its words stay with the person."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.people.public import Person
from goldenthread.practice.models.coaching_pair import CoachingPair
from goldenthread.programmes.public import Programme, Technique
from goldenthread.snapshot.words import StepOutcome


class Step(YearRow):
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    programme = models.ForeignKey(
        Programme, on_delete=models.SET_NULL, related_name="steps", null=True, blank=True
    )
    pair = models.ForeignKey(
        CoachingPair, on_delete=models.SET_NULL, related_name="steps", null=True, blank=True
    )
    technique = models.ForeignKey(
        Technique, on_delete=models.SET_NULL, related_name="steps", null=True, blank=True
    )
    opened_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=40, choices=words(StepOutcome), blank=True, default="")
    names_when = models.BooleanField(default=False)
    names_class = models.BooleanField(default=False)
    uses_logged = models.IntegerField(null=True, blank=True)

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("outcome", StepOutcome, blank=True),
        ]

    def __str__(self) -> str:
        return self.key
