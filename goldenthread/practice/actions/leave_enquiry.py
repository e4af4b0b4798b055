"""Takes somebody out of the group of an enquiry; what they wrote stays with the group."""

from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.practice.access.enquiries import require_member
from goldenthread.practice.models import Enquiry, EnquiryMember
from goldenthread.practice.unnamed import in_enquiry


class TheLeadStays(Refusal):
    def __init__(self, person: Person) -> None:
        super().__init__(
            f"{person.name} leads this enquiry.", "End it instead, or leave it as it is."
        )


def leave_enquiry(
    enquiry: Enquiry, person: Person, *, by: Person, actor: Actor, at: datetime
) -> None:
    """Refuses with `TheLeadStays` for the lead, and with `PermissionDenied` where one member
    takes another out: everybody leaves for themselves, and the lead may take out others."""
    require_member(by, enquiry)
    if person.pk == enquiry.lead_id:
        raise TheLeadStays(person)
    if by.pk not in (person.pk, enquiry.lead_id):
        raise PermissionDenied("Whoever leads the enquiry takes somebody out of its group.")
    with transaction.atomic():
        gone, _ = EnquiryMember.objects.filter(enquiry=enquiry, person=person).delete()
        if gone:
            accounts.record_event(
                "changed the group of an enquiry",
                f"enquiry:{enquiry.pk}",
                school=enquiry.school,
                actor=in_enquiry(actor, enquiry),
                at=at,
            )
