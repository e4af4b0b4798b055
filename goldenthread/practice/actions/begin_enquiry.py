"""Begins an enquiry, lesson study or joint plan, led by whoever begins it."""

from datetime import datetime
from functools import partial

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.kernel.short_names import short_name
from goldenthread.people.public import Person, Team
from goldenthread.practice.events import practice_changed
from goldenthread.practice.models import Enquiry, EnquiryMember
from goldenthread.practice.unnamed import in_enquiry
from goldenthread.programmes.public import Programme
from goldenthread.snapshot.words import EnquiryKind

# Names of other pages beside those of enquiries.
NOT_KEYS = frozenset({"shared", "start"})


def begin_enquiry(
    year: SchoolYear,
    kind: EnquiryKind,
    *,
    question: str,
    lead: Person,
    actor: Actor,
    at: datetime,
    programme: Programme | None = None,
    team: Team | None = None,
) -> Enquiry:
    """Begin it today and return it. The same one again on the same day is the one that is there.

    Its name in addresses tells the kind and nothing else: the question may change, and who leads
    it is nobody else's business.
    """
    today = accounts.today()
    with transaction.atomic():
        rows = Enquiry.objects.select_for_update().filter(school=year.school, year=year)
        same = rows.filter(
            kind=kind, question=question, lead=lead, opened_on=today, closed_on=None
        ).first()
        if same is not None:
            return same
        taken = NOT_KEYS | set(rows.values_list("key", flat=True))
        key = short_name(f"{kind.value} {today.isoformat()}", taken)
        enquiry = Enquiry.objects.create(
            school=year.school,
            year=year,
            key=key,
            kind=kind,
            question=question,
            lead=lead,
            team=team,
            programme=programme,
            opened_on=today,
        )
        EnquiryMember.objects.create(
            school=year.school,
            year=year,
            key=f"{key}|{lead.key}",
            enquiry=enquiry,
            person=lead,
        )
        accounts.record_event(
            "began an enquiry",
            f"enquiry:{enquiry.pk}",
            school=year.school,
            actor=in_enquiry(actor, enquiry),
            at=at,
            facts={"kind": kind.value},
        )
        news = partial(practice_changed.send, sender=Enquiry, year=year)
        transaction.on_commit(partial(news, actor=actor, at=at))
    return enquiry
