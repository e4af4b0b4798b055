"""A school: the tenant to which every other record belongs."""

from decimal import Decimal

from django.db import models
from django.db.models import Q

from goldenthread.accounts.models.trust import Trust
from goldenthread.accounts.types import Jurisdiction, Phase


class School(models.Model):
    trust = models.ForeignKey(
        Trust, on_delete=models.PROTECT, related_name="schools", null=True, blank=True
    )
    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    # The six-figure number of the national register, or the like of another country.
    register_number = models.CharField(max_length=20, blank=True, default="")
    phase = models.CharField(max_length=20, choices=Phase, default=Phase.SECONDARY)
    # Ages it teaches, such as "11-16".
    ages = models.CharField(max_length=12, blank=True, default="")
    roll = models.PositiveIntegerField(default=0, help_text="How many pupils are on roll.")
    jurisdiction = models.CharField(
        max_length=20, choices=Jurisdiction, default=Jurisdiction.ENGLAND
    )
    timetable_weeks = models.PositiveSmallIntegerField(default=1)
    # The smallest group whose survey answers are shown; a school may ask for more than five.
    survey_threshold = models.PositiveSmallIntegerField(default=5)
    # What a full-time teacher may be directed to do (School Teachers' Pay and Conditions).
    directed_hours = models.DecimalField(max_digits=6, decimal_places=1, default=Decimal(1265))
    directed_days = models.PositiveSmallIntegerField(default=195)
    # Where a disclosure goes; shown under a box in which somebody begins to write one.
    safeguarding_route = models.CharField(
        max_length=200, default="Tell your designated safeguarding lead now."
    )
    safeguarding_link = models.URLField(max_length=300, blank=True, default="")

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="accounts_school_named"),
            models.CheckConstraint(condition=~Q(slug=""), name="accounts_school_slug"),
            models.CheckConstraint(
                condition=Q(phase__in=Phase.values), name="accounts_school_phase"
            ),
            models.CheckConstraint(
                condition=Q(jurisdiction__in=Jurisdiction.values),
                name="accounts_school_jurisdiction",
            ),
            models.CheckConstraint(
                condition=Q(timetable_weeks__in=[1, 2]), name="accounts_school_timetable_weeks"
            ),
            models.CheckConstraint(
                condition=Q(survey_threshold__gte=5), name="accounts_school_survey_threshold"
            ),
            models.CheckConstraint(
                condition=Q(directed_hours__gte=0) & Q(directed_days__lte=366),
                name="accounts_school_directed_time",
            ),
        ]

    def __str__(self) -> str:
        return self.name
