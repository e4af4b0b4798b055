"""Writes the one page of what an enquiry found."""

from collections.abc import Mapping

from django.db import transaction

from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.practice.access.enquiries import require_member
from goldenthread.practice.models import Enquiry, EnquiryFindings


class FindingsChanged(Refusal):
    """Somebody else of the group has saved the page since it was opened."""

    def __init__(self, stored: EnquiryFindings) -> None:
        self.stored = stored
        super().__init__(
            "Somebody else of your group has saved this since you opened it.",
            "Both versions are below: change what you want to keep and save again.",
        )


def write_findings(
    enquiry: Enquiry, words: Mapping[str, str], *, did_not_work: bool, version: int, by: Person
) -> EnquiryFindings:
    """Keep the page; `version` is the one that was opened, 0 where there was none.

    Refuses with `FindingsChanged` where it is not the one that is stored and the words differ.
    """
    require_member(by, enquiry)
    with transaction.atomic():
        Enquiry.objects.select_for_update().get(pk=enquiry.pk)
        page = EnquiryFindings.objects.filter(enquiry=enquiry).first()
        if page is None:
            page = EnquiryFindings(school=enquiry.school, enquiry=enquiry, version=0)
        same = page.words == dict(words) and page.did_not_work == did_not_work
        if page.pk and same:
            return page
        if page.version != version:
            raise FindingsChanged(page)
        page.put_words(words)
        page.did_not_work = did_not_work
        page.version += 1
        page.save()
    return page
