"""Who coaches whom, how often."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.people.public import Person
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import PairState, Spectrum


class CoachingPair(YearRow):
    coach = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    coachee = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    programme = models.ForeignKey(
        Programme, on_delete=models.SET_NULL, related_name="coaching_pairs", null=True, blank=True
    )
    spectrum = models.CharField(max_length=40, choices=words(Spectrum), blank=True, default="")
    cadence_weeks = models.IntegerField(null=True, blank=True)
    state = models.CharField(max_length=40, choices=words(PairState))
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("spectrum", Spectrum, blank=True),
            one_of("state", PairState),
        ]

    def __str__(self) -> str:
        return self.key
