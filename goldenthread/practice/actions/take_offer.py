"""Takes an offer of cover or a swap for a visit; whoever is second gets a sentence."""

import datetime as dt
from datetime import datetime

from django.db import IntegrityError, transaction

from goldenthread.accounts.public import SchoolYear, User
from goldenthread.kernel.dates import day_and_date
from goldenthread.kernel.errors import Refusal
from goldenthread.people.public import Person
from goldenthread.practice.access.visits import require_part
from goldenthread.practice.actions.check_visit_slot import OPEN
from goldenthread.practice.models import CoverOffer, OfferKind, VisitArrangement
from goldenthread.practice.queries.visits_timetable import Doing, Timetables, read_timetables


class OfferIsGone(Refusal):
    """Somebody else has taken it, or it was withdrawn."""


class ReturnDoesNotFit(Refusal):
    """The visitor cannot take the class that a swap asks for in return."""


def take_offer(
    offer: CoverOffer, arrangement: VisitArrangement, *, actor: User, at: datetime
) -> None:
    """Let the offer release the visitor. What released them before is free again."""
    visit = arrangement.visit
    require_part(visit, actor, only_visitor=True)
    if (offer.on, offer.period) != (visit.on, visit.period) or arrangement.state not in OPEN:
        raise OfferIsGone("This offer is for another time than the visit.", "Choose another one.")
    if offer.kind == OfferKind.SWAP:
        _require_return(offer, visit.visitor, visit.year)
    claim_offer(offer, arrangement)


def claim_offer(offer: CoverOffer, arrangement: VisitArrangement) -> None:
    """Take the offer if it is still there: the first wins."""
    with transaction.atomic():
        CoverOffer.objects.filter(taken_for=arrangement).exclude(pk=offer.pk).update(taken_for=None)
        still_open = CoverOffer.objects.filter(pk=offer.pk, taken_for=None, withdrawn_on=None)
        if still_open.update(taken_for=arrangement):
            return
        mine = CoverOffer.objects.filter(pk=offer.pk, taken_for=arrangement)
        if not mine.exists():
            raise OfferIsGone(
                f"The offer of {offer.offered_by.name} for period {offer.period} on "
                f"{day_and_date(offer.on)} is taken or withdrawn.",
                "Choose another way to be released.",
            )


class NobodyNeedsCover(Refusal):
    """Somebody else covers the visit by now, or it is called off."""


def cover_visit(
    arrangement: VisitArrangement, by: Person, *, actor: User, at: datetime
) -> CoverOffer:
    """`by` takes the visitor's class, which was listed as looking for cover."""
    gone = NobodyNeedsCover("This class is looked after by now.", "Thank you for offering.")
    visit = arrangement.visit
    if by.user_id != actor.pk or arrangement.state not in OPEN:
        raise gone
    year = visit.year
    require_free(read_timetables(year, [by]), by, visit.on, visit.period)
    try:
        with transaction.atomic():
            if CoverOffer.objects.filter(taken_for=arrangement).exists():
                raise gone
            offer = CoverOffer.objects.filter(
                school=year.school,
                offered_by=by,
                on=visit.on,
                period=visit.period,
                withdrawn_on=None,
            ).first() or CoverOffer(
                school=year.school,
                year=year,
                offered_by=by,
                kind=OfferKind.COVER,
                on=visit.on,
                period=visit.period,
            )
            if offer.taken_for_id is not None:
                raise gone
            offer.taken_for = arrangement
            offer.save()
    except IntegrityError as taken:
        raise gone from taken
    return offer


class NotFree(Refusal):
    """Whoever offers has a class, PPA or a day off then."""


def require_free(timetables: Timetables, person: Person, on: dt.date, period: str) -> None:
    """Refuse unless the person is in school and has nothing in this period."""
    when = f"period {period} on {day_and_date(on)}"
    if on not in timetables.calendar.pupil_days:
        raise NotFree(f"There are no lessons on {day_and_date(on)}.", "Choose a school day.")
    why = {
        Doing.PPA: f"In {when} you have PPA, and PPA is left alone.",
        Doing.PROTECTED: f"In {when} you have time that is protected for something else.",
        Doing.TEACHING: f"In {when} you have a class of your own.",
        Doing.OUT: f"By your working days you are not in school in {when}.",
    }.get(timetables.doing(person, on, period))
    if why:
        raise NotFree(why, "Choose another period.")


def _require_return(offer: CoverOffer, visitor: Person, year: SchoolYear) -> None:
    if offer.return_on is None:
        return
    try:
        require_free(
            read_timetables(year, [visitor]), visitor, offer.return_on, offer.return_period
        )
    except NotFree as refusal:
        raise ReturnDoesNotFit(
            f"The swap asks you to take a class in return. {refusal.message}",
            "Ask for another swap, or use a token.",
        ) from refusal
