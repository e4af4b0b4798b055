"""Shows the findings of an enquiry to the school, and takes them back."""

from datetime import date, datetime
from functools import partial

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.practice.access.enquiries import require_member
from goldenthread.practice.events import practice_changed
from goldenthread.practice.models import Enquiry, EnquiryFindings
from goldenthread.practice.unnamed import in_enquiry


class NothingToShare(Refusal):
    def __init__(self) -> None:
        super().__init__(
            "There is nothing on the page of findings yet.", "A title and one line are enough."
        )


def share_findings(enquiry: Enquiry, *, by: Person, actor: Actor, at: datetime) -> None:
    """Let everybody on the staff read the page from today. Refuses with `NothingToShare`."""
    require_member(by, enquiry)
    page = EnquiryFindings.objects.filter(enquiry=enquiry).first()
    if page is None or not any(page.words.values()):
        raise NothingToShare
    if enquiry.shared_on is None:
        _show(enquiry, accounts.today(), "shared the findings of an enquiry", actor, at)


def take_back_findings(enquiry: Enquiry, *, by: Person, actor: Actor, at: datetime) -> None:
    """Close the page again for everybody but the group."""
    require_member(by, enquiry)
    if enquiry.shared_on is not None:
        _show(enquiry, None, "took back the findings of an enquiry", actor, at)


def _show(enquiry: Enquiry, on: date | None, verb: str, actor: Actor, at: datetime) -> None:
    with transaction.atomic():
        enquiry.shared_on = on
        enquiry.save(update_fields=["shared_on"])
        accounts.record_event(
            verb,
            f"enquiry:{enquiry.pk}",
            school=enquiry.school,
            actor=in_enquiry(actor, enquiry),
            at=at,
        )
        news = partial(practice_changed.send, sender=Enquiry, year=enquiry.year)
        transaction.on_commit(partial(news, actor=actor, at=at))
