"""Releases a visitor who teaches at the time of the visit, and gives the release back.

A token is the right to be released; an offer is somebody who takes the class. Spending a token
also takes an offer of cover for that period where there is one. Without one the token stays with
the visit and the period is listed for those who cover.
"""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.practice.access.visits import require_part
from goldenthread.practice.actions.check_visit_slot import OPEN
from goldenthread.practice.actions.take_offer import OfferIsGone, take_offer
from goldenthread.practice.models import (
    CoverOffer,
    CoverToken,
    OfferKind,
    TokenWorth,
    VisitArrangement,
)


class NoTokenFits(Refusal):
    """The visitor has no unspent token, or only tokens worth a part of a lesson."""


class VisitIsOver(Refusal):
    """A visit that is declined, called off or has been needs no release."""


def spend_token(arrangement: VisitArrangement, *, actor: User, at: datetime) -> CoverOffer | None:
    """Spend a token of the visitor's; return who covers then, or None while nobody has offered."""
    with transaction.atomic():
        _require_open(arrangement, actor)
        visit = arrangement.visit
        if not CoverToken.objects.filter(visit=visit).exists():
            _spend_one(arrangement)
        offer = find_offer(visit.year, arrangement, kind=OfferKind.COVER)
        if offer is None or has_cover(arrangement):
            return None
        try:
            take_offer(offer, arrangement, actor=actor, at=at)
        except OfferIsGone:
            # Somebody was quicker; the token stays with the visit and the period is listed.
            return None
        return offer


def give_release_back(arrangement: VisitArrangement) -> None:
    """Return the token to its owner and the offer to whoever made it."""
    CoverToken.objects.filter(visit=arrangement.visit).update(
        visit=None, times_returned=F("times_returned") + 1
    )
    CoverOffer.objects.filter(taken_for=arrangement).update(taken_for=None)


def drop_release(arrangement: VisitArrangement, *, actor: User, at: datetime) -> None:
    """The visitor arranges it otherwise: token and offer are free again."""
    with transaction.atomic():
        _require_open(arrangement, actor)
        give_release_back(arrangement)


def find_offer(
    year: SchoolYear, arrangement: VisitArrangement, *, kind: OfferKind | None = None
) -> CoverOffer | None:
    """The first open offer for the period of the visit by anybody but the two. One query."""
    visit = arrangement.visit
    rows = CoverOffer.objects.filter(
        school=year.school,
        year=year,
        on=visit.on,
        period=visit.period,
        taken_for=None,
        withdrawn_on=None,
    ).exclude(offered_by__in=(visit.host_id, visit.visitor_id))
    if kind is not None:
        rows = rows.filter(kind=kind)
    return rows.select_related("offered_by").order_by("kind", "pk").first()


def has_cover(arrangement: VisitArrangement) -> bool:
    return CoverOffer.objects.filter(taken_for=arrangement).exists()


def tokens_of(person: Person, year: SchoolYear) -> list[CoverToken]:
    """Unspent tokens, those worth a part of a lesson first. One query."""
    rows = CoverToken.objects.filter(
        school=year.school, year=year, owner=person, visit=None, withdrawn_on=None
    )
    return sorted(rows, key=lambda token: (token.worth == TokenWorth.LESSON, token.pk))


def _spend_one(arrangement: VisitArrangement) -> None:
    visit = arrangement.visit
    tokens = tokens_of(visit.visitor, visit.year)
    is_whole = not visit.segment
    fitting = [token for token in tokens if token.worth == TokenWorth.LESSON or not is_whole]
    for token in fitting:
        # Asked again in the write itself, so that two devices never spend the same token.
        unspent = CoverToken.objects.filter(pk=token.pk, visit=None, withdrawn_on=None)
        try:
            with transaction.atomic():
                if unspent.update(visit=visit):
                    return
        except IntegrityError:
            # A second tap at once: the first has spent one on this visit.
            return
    if tokens and is_whole:
        raise NoTokenFits(
            "Your tokens release you for a part of a lesson, not for a whole one.",
            "Visit a part of the lesson, or choose another way to be released.",
        )
    raise NoTokenFits(
        "You have no cover token left.", "Choose another way to be released, or find it later."
    )


def _require_open(arrangement: VisitArrangement, actor: User) -> None:
    require_part(arrangement.visit, actor, only_visitor=True)
    if arrangement.state not in OPEN:
        raise VisitIsOver("This visit is over or called off.", "It needs no release.")
