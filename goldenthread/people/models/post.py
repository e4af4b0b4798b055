"""What a person is employed to do. A person may hold several posts."""

from django.db import models

from goldenthread.accounts.public import SchoolRow, one_of, words
from goldenthread.people.models.person import Person
from goldenthread.snapshot.words import CareerStage, PayScale, StaffGroup


class Post(SchoolRow):
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    job_title = models.CharField(max_length=300)
    staff_group = models.CharField(max_length=40, choices=words(StaffGroup))
    pay_scale = models.CharField(max_length=40, choices=words(PayScale), blank=True, default="")
    career_stage = models.CharField(
        max_length=40, choices=words(CareerStage), blank=True, default=""
    )
    subject = models.CharField(max_length=80, blank=True, default="")
    fte = models.DecimalField(max_digits=14, decimal_places=4)
    contract_minutes = models.IntegerField(null=True, blank=True)
    line_manager = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    appraiser = models.ForeignKey(
        Person, on_delete=models.SET_NULL, related_name="+", null=True, blank=True
    )
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)

    class Meta(SchoolRow.Meta):
        constraints = [
            *SchoolRow.Meta.constraints,
            one_of("staff_group", StaffGroup),
            one_of("pay_scale", PayScale, blank=True),
            one_of("career_stage", CareerStage, blank=True),
        ]

    def __str__(self) -> str:
        return self.key
