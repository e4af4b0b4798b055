"""An enquiry, lesson study, joint plan or improvement project."""

from django.db import models

from goldenthread.accounts.public import YearRow, one_of, words
from goldenthread.people.public import Person, Team
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import CycleOutcome, EnquiryKind


class Enquiry(YearRow):
    kind = models.CharField(max_length=40, choices=words(EnquiryKind))
    question = models.CharField(max_length=600, blank=True, default="")
    lead = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey(
        Team, on_delete=models.SET_NULL, related_name="enquiries", null=True, blank=True
    )
    programme = models.ForeignKey(
        Programme, on_delete=models.SET_NULL, related_name="enquiries", null=True, blank=True
    )
    opened_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=40, choices=words(CycleOutcome), blank=True, default="")
    shared_on = models.DateField(null=True, blank=True)

    class Meta(YearRow.Meta):
        constraints = [
            *YearRow.Meta.constraints,
            one_of("kind", EnquiryKind),
            one_of("outcome", CycleOutcome, blank=True),
        ]

    def __str__(self) -> str:
        return self.question
