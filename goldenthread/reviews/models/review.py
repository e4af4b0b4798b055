"""The review of one school year: self-evaluation, survey, evidence, report, actions."""

from enum import StrEnum

from django.db import models

from goldenthread.accounts.public import School, SchoolYear, one_of, words
from goldenthread.reviews.models.framework import Framework
from goldenthread.surveys.public import Survey


class ReviewState(StrEnum):
    RUNNING = "running"
    REPORTED = "reported"


class Review(models.Model):
    school = models.ForeignKey(School, on_delete=models.PROTECT, related_name="+")
    year = models.OneToOneField(SchoolYear, on_delete=models.PROTECT, related_name="review")
    framework = models.ForeignKey(Framework, on_delete=models.PROTECT, related_name="reviews")
    # The survey's published counts, or the percentages that came with a school folder.
    survey = models.OneToOneField(
        Survey, on_delete=models.SET_NULL, related_name="review", null=True, blank=True
    )
    state = models.CharField(
        max_length=20, choices=words(ReviewState), default=ReviewState.RUNNING.value
    )
    started_on = models.DateField()
    reported_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [one_of("state", ReviewState)]

    def __str__(self) -> str:
        return f"review {self.year_id}"
