"""Takes back a note that somebody wrote for their group."""

from django.core.exceptions import PermissionDenied

from goldenthread.people.public import Person
from goldenthread.practice.models import EnquiryNote


def take_back_enquiry_note(note: EnquiryNote, *, by: Person) -> None:
    """The words are gone for good. Refuses with `PermissionDenied` for anybody but the author."""
    if note.author_id != by.pk:
        raise PermissionDenied("A note is taken back by whoever wrote it.")
    note.delete()
