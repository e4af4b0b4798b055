"""One person's part in an enquiry."""

from django.db import models

from goldenthread.accounts.public import YearRow
from goldenthread.people.public import Person
from goldenthread.practice.models.enquiry import Enquiry


class EnquiryMember(YearRow):
    enquiry = models.ForeignKey(Enquiry, on_delete=models.CASCADE, related_name="enquiry_members")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    class Meta(YearRow.Meta):
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
