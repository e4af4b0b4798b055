"""One time of asking staff. Single answers are never in the folder."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.snapshot.words import SurveyKind


class Survey(YearRow):
    title = models.CharField(max_length=300)
    kind = models.CharField(max_length=40, choices=words(SurveyKind))
    opens_on = models.DateField()
    closes_on = models.DateField(null=True, blank=True)
    invited = models.IntegerField(null=True, blank=True)
    answered = models.IntegerField(null=True, blank=True)

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("kind", SurveyKind),
        ]

    def __str__(self) -> str:
        return self.title
