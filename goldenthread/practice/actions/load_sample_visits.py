"""Gives the sample's people cover tokens, offers of cover, and what they agreed about visits."""

from datetime import datetime

from goldenthread.accounts.public import SchoolYear
from goldenthread.people.public import Person
from goldenthread.practice.models import (
    CoverOffer,
    CoverToken,
    OfferKind,
    PeerGroup,
    PeerGroupMember,
    PeerVisit,
    VisitArrangement,
)
from goldenthread.practice.sample_words.visits import EACH, ISSUED_ON, OFFERS, VISITS, WORTH


def load_sample_visits(year: SchoolYear, *, at: datetime) -> None:
    """For a year that has just been brought in. The visits stay as the folder has them, but for
    the period; a school whose folder has none of these visits gets nothing."""
    rows = PeerVisit.objects.filter(school=year.school, year=year, key__in=VISITS)
    visits = list(rows.select_related("visitor", "host"))
    if not visits:
        return
    _issue_tokens(year)
    for visit in visits:
        sample = VISITS[visit.key]
        visit.period = sample.period
        visit.save(update_fields=["period"])
        row = VisitArrangement(
            school=year.school,
            visit=visit,
            group=PeerGroup.objects.filter(
                school=year.school, year=year, key=visit.key.partition("-round-")[0]
            ).first(),
            asked_by=visit.visitor if sample.asked_by == "visitor" else visit.host,
            state=sample.state,
            minutes=sample.minutes,
        )
        words = {"message": sample.message, "seen": sample.seen, "thanks": sample.thanks}
        row.put_words({name: text for name, text in words.items() if text})
        row.save()
        if sample.has_token:
            token = CoverToken.objects.filter(owner=visit.visitor, visit=None).earliest("pk")
            token.visit = visit
            token.save()
    people = {person.key: person for person in Person.objects.filter(school=year.school)}
    CoverOffer.objects.bulk_create(
        CoverOffer(
            school=year.school,
            year=year,
            offered_by=people[offer.by],
            kind=OfferKind.COVER,
            on=offer.on,
            period=offer.period,
        )
        for offer in OFFERS
    )


def _issue_tokens(year: SchoolYear) -> None:
    """Everybody in a pair or triad has the same number."""
    members = PeerGroupMember.objects.filter(school=year.school, year=year)
    owners = sorted(set(members.values_list("person", flat=True)))
    CoverToken.objects.bulk_create(
        CoverToken(school=year.school, year=year, owner_id=owner, worth=WORTH, issued_on=ISSUED_ON)
        for owner in owners
        for _ in range(EACH)
    )
