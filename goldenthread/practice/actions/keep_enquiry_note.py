"""Keeps one note of a group at one stage of its enquiry."""

from datetime import date

from django.db import transaction

from goldenthread.people.public import Person
from goldenthread.practice.access.enquiries import require_member
from goldenthread.practice.models import Enquiry, EnquiryNote


def keep_enquiry_note(
    enquiry: Enquiry, *, stage: str, text: str, by: Person, on: date, pupil: str = ""
) -> EnquiryNote:
    """Keep the words, sealed, and return the note. A double tap keeps one.

    No audit line: what a group writes, and how often, is nobody else's business.
    """
    require_member(by, enquiry)
    with transaction.atomic():
        Enquiry.objects.select_for_update().get(pk=enquiry.pk)
        last = (
            EnquiryNote.objects.filter(enquiry=enquiry, stage=stage, author=by, pupil=pupil, on=on)
            .order_by("-pk")
            .first()
        )
        if last is not None and last.words["text"] == text:
            return last
        note = EnquiryNote(
            school=enquiry.school, enquiry=enquiry, stage=stage, pupil=pupil, author=by, on=on
        )
        note.put_words({"text": text})
        note.save()
    return note
