"""Ends an enquiry: adopted, adapted or stopped. It can be opened again."""

from datetime import datetime
from functools import partial

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor
from goldenthread.people.public import Person
from goldenthread.practice.access.enquiries import require_member
from goldenthread.practice.events import practice_changed
from goldenthread.practice.models import Enquiry
from goldenthread.practice.unnamed import in_enquiry


def end_enquiry(enquiry: Enquiry, outcome: str, *, by: Person, actor: Actor, at: datetime) -> None:
    """Close it today with this outcome, a `CycleOutcome`; an empty one opens it again."""
    require_member(by, enquiry)
    if enquiry.outcome == outcome and bool(outcome) == (enquiry.closed_on is not None):
        return
    with transaction.atomic():
        enquiry.outcome = outcome
        if not outcome:
            enquiry.closed_on = None
        elif enquiry.closed_on is None:
            enquiry.closed_on = accounts.today()
        enquiry.save(update_fields=["outcome", "closed_on"])
        accounts.record_event(
            "ended an enquiry" if outcome else "went on with an enquiry",
            f"enquiry:{enquiry.pk}",
            school=enquiry.school,
            actor=in_enquiry(actor, enquiry),
            at=at,
            facts={"outcome": outcome},
        )
        news = partial(practice_changed.send, sender=Enquiry, year=enquiry.year)
        transaction.on_commit(partial(news, actor=actor, at=at))
