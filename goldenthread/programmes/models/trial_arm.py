"""A person's side in a trial; the control side waits for the method."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.people.public import Person
from goldenthread.programmes.models.programme import Programme
from goldenthread.snapshot.words import Arm


class TrialArm(YearRow):
    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="trial_arms")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    arm = models.CharField(max_length=40, choices=words(Arm))
    until_on = models.DateField(null=True, blank=True)

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("arm", Arm),
        ]

    def __str__(self) -> str:
        return self.key
