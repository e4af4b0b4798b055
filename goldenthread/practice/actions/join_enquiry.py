"""Takes somebody into the group of an enquiry."""

from datetime import datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.practice.access.enquiries import is_member, require_member
from goldenthread.practice.models import Enquiry, EnquiryMember
from goldenthread.practice.unnamed import in_enquiry


class NotOnTheStaff(Refusal):
    def __init__(self, person: Person) -> None:
        super().__init__(
            f"{person.name} does not work at this school now.", "Choose somebody who does."
        )


def join_enquiry(
    enquiry: Enquiry, person: Person, *, by: Person, actor: Actor, at: datetime
) -> None:
    """Let the person read and write everything of the enquiry; twice is once.

    Refuses with `NotOnTheStaff` where the person is of another school or has left.
    """
    require_member(by, enquiry)
    has_left = person.left_on is not None and person.left_on < accounts.today()
    if person.school_id != enquiry.school_id or has_left:
        raise NotOnTheStaff(person)
    with transaction.atomic():
        Enquiry.objects.select_for_update().get(pk=enquiry.pk)
        if is_member(person, enquiry):
            return
        EnquiryMember.objects.create(
            school=enquiry.school,
            year=enquiry.year,
            key=f"{enquiry.key}|{person.key}",
            enquiry=enquiry,
            person=person,
        )
        accounts.record_event(
            "changed the group of an enquiry",
            f"enquiry:{enquiry.pk}",
            school=enquiry.school,
            actor=in_enquiry(actor, enquiry),
            at=at,
        )
