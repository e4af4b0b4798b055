"""Offers to take a colleague's class, with a class of theirs taken in return or not."""

import datetime as dt
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.kernel.dates import day_and_date
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.practice.access.visits import may_cover
from goldenthread.practice.actions.take_offer import NotFree, require_free
from goldenthread.practice.models import CoverOffer, OfferKind
from goldenthread.practice.queries.visits_timetable import Doing, read_timetables


@dataclass(frozen=True, slots=True)
class Offer:
    """The period that is offered; for a swap also the one that the visitor takes in return."""

    kind: OfferKind
    on: dt.date
    period: str
    return_on: dt.date | None = None
    return_period: str = ""


class OfferedAlready(Refusal):
    """This period is offered by the same person already."""


class OfferIsTaken(Refusal):
    """A colleague relies on the offer."""


def make_offer(
    year: SchoolYear, by: Person, offer: Offer, *, actor: User, at: datetime
) -> CoverOffer:
    """Offer a period in which the person is free. Only those who take classes offer plain cover."""
    if by.user_id != actor.pk:
        raise PermissionDenied("You offer your own time, not somebody else's.")
    if offer.kind == OfferKind.COVER and not may_cover(by):
        raise PermissionDenied("Leaders and cover supervisors offer cover; you can offer a swap.")
    if offer.on < at.date():
        raise NotFree(f"{day_and_date(offer.on)} is over.", "Choose a day to come.")
    timetables = read_timetables(year, [by])
    require_free(timetables, by, offer.on, offer.period)
    if offer.kind == OfferKind.SWAP:
        if offer.return_on is None or not offer.return_period:
            raise NotFree("A swap names the class that you get taken in return.", "Choose it.")
        if offer.return_on < at.date():
            raise NotFree(f"{day_and_date(offer.return_on)} is over.", "Choose a day to come.")
        if timetables.doing(by, offer.return_on, offer.return_period) is not Doing.TEACHING:
            raise NotFree(
                f"You have no class in period {offer.return_period} on "
                f"{day_and_date(offer.return_on)}.",
                "Name a period in which you teach.",
            )
    try:
        with transaction.atomic():
            return CoverOffer.objects.create(
                school=year.school,
                year=year,
                offered_by=by,
                kind=offer.kind,
                on=offer.on,
                period=offer.period,
                return_on=offer.return_on if offer.kind == OfferKind.SWAP else None,
                return_period=offer.return_period if offer.kind == OfferKind.SWAP else "",
            )
    except IntegrityError as twice:
        raise OfferedAlready("You offer this period already.", "Nothing more to do.") from twice


def withdraw_offer(offer: CoverOffer, *, actor: User, at: datetime) -> None:
    """Take the offer back. Refuses with `OfferIsTaken` once a colleague relies on it."""
    rows = CoverOffer.objects.filter(
        pk=offer.pk, offered_by__user_id=actor.pk, taken_for=None, withdrawn_on=None
    )
    if rows.update(withdrawn_on=at.date()):
        return
    if CoverOffer.objects.filter(pk=offer.pk, taken_for__isnull=False).exists():
        raise OfferIsTaken(
            "A colleague has taken this offer and relies on it.", "Speak with them first."
        )
