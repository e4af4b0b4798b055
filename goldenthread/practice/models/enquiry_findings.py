"""What an enquiry found, on one page: for its group, and for everybody once it is shared."""

from django.db import models

from goldenthread.accounts.public import SealedRow
from goldenthread.practice.models.enquiry import Enquiry


class EnquiryFindings(SealedRow):
    WORDS = ("title", "did", "saw", "learnt", "caution", "next")

    enquiry = models.OneToOneField(Enquiry, on_delete=models.PROTECT, related_name="findings")
    # It did not work as hoped, and what was learnt is worth as much.
    did_not_work = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        verbose_name_plural = "enquiry findings"

    def __str__(self) -> str:
        return f"findings of {self.enquiry_id}"

    @property
    def wall(self) -> str:
        return f"enquiry:{self.enquiry_id}"
