"""Answers a visit that was asked for: agree, decline, another time, call off, it took place.

Each of the two may do each of these; only the other one may answer.
"""

import datetime as dt
from datetime import datetime
from functools import partial

from django.db import transaction

from goldenthread.accounts.public import User
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.access.visits import require_part
from goldenthread.practice.actions.check_visit_slot import OPEN, get_visit_slot
from goldenthread.practice.actions.release_for_visit import give_release_back
from goldenthread.practice.events import practice_changed
from goldenthread.practice.models import (
    CoverOffer,
    PeerGroup,
    PeerVisit,
    VisitArrangement,
    VisitState,
)
from goldenthread.practice.queries.visits_timetable import read_timetables

# A visit that came with the school folder says nothing about its length.
MINUTES_NOT_SAID = 20


class VisitMovedOn(Refusal):
    """The visit is not in a state any more in which this can be done."""


def agree_to_visit(visit: PeerVisit, *, actor: User, at: datetime) -> VisitArrangement:
    """From now on the visit counts for the programme of the pair or triad.

    Of a visit that the plan proposed the first to agree becomes the one who asks.
    """
    with transaction.atomic():
        arrangement = _locked(visit)
        me = require_part(visit, actor)
        if arrangement.state == VisitState.AGREED:
            return arrangement
        if arrangement.state != VisitState.ASKED:
            raise _moved_on(visit)
        if arrangement.asked_by_id == me.pk:
            raise VisitMovedOn("You asked for this visit.", "Your colleague answers.")
        if arrangement.asked_by_id is None:
            arrangement.asked_by = me
            arrangement.save(update_fields=["asked_by"])
            return arrangement
        arrangement.state = VisitState.AGREED
        arrangement.save(update_fields=["state"])
        if arrangement.group is not None:
            visit.programme = arrangement.group.programme
            visit.save(update_fields=["programme"])
    return arrangement


def decline_visit(visit: PeerVisit, *, actor: User, at: datetime) -> None:
    """No reason is asked for. Token and cover go back by themselves."""
    _end(visit, VisitState.DECLINED, {VisitState.ASKED}, actor, at)


def call_off_visit(visit: PeerVisit, *, actor: User, at: datetime) -> None:
    """Also takes back that it took place, for a tap in error."""
    allowed = {VisitState.ASKED, VisitState.AGREED, VisitState.TOOK_PLACE}
    _end(visit, VisitState.CALLED_OFF, allowed, actor, at)


def move_visit(
    visit: PeerVisit, on: dt.date, period: str, *, actor: User, at: datetime
) -> VisitArrangement:
    """Propose another time, which the other one answers. A token stays with the visit if the
    visitor teaches then too; whoever was to cover is free again."""
    with transaction.atomic():
        arrangement = _locked(visit)
        me = require_part(visit, actor)
        if arrangement.state not in OPEN:
            raise _moved_on(visit)
        timetables = read_timetables(visit.year, (visit.host, visit.visitor))
        slot = get_visit_slot(
            timetables, visit.host, visit.visitor, on, period, today=at.date(), but=visit
        )
        if (slot.on, slot.period) == (visit.on, visit.period):
            raise VisitMovedOn("That is the time you have.", "Choose another one.")
        if slot.needs_release:
            CoverOffer.objects.filter(taken_for=arrangement).update(taken_for=None)
        else:
            give_release_back(arrangement)
        visit.on, visit.period, visit.programme = slot.on, slot.period, None
        visit.save(update_fields=["on", "period", "programme"])
        arrangement.asked_by, arrangement.state = me, VisitState.ASKED
        if not visit.segment:
            arrangement.minutes = slot.minutes
        arrangement.save(update_fields=["asked_by", "state", "minutes"])
    return arrangement


def mark_visit(visit: PeerVisit, *, actor: User, at: datetime) -> None:
    """The visit took place; asked for and never answered is no hindrance."""
    with transaction.atomic():
        arrangement = _locked(visit)
        require_part(visit, actor)
        if arrangement.state == VisitState.TOOK_PLACE:
            return
        if arrangement.state not in OPEN:
            raise _moved_on(visit)
        if visit.on > at.date():
            raise VisitMovedOn("The day of the visit is still to come.", "Come back then.")
        arrangement.state = VisitState.TOOK_PLACE
        arrangement.save(update_fields=["state"])
        visit.took_place = True
        group = arrangement.group
        if group is not None:
            visit.programme = group.programme
            _met(group, visit.on)
        visit.save(update_fields=["took_place", "programme"])
        _tell(visit, actor, at)


def have_arrangement(visit: PeerVisit) -> VisitArrangement:
    """Return the arrangement; a visit that came with the school folder is given one."""
    found = VisitArrangement.objects.filter(visit=visit).select_related("group__programme").first()
    if found is None:
        found = VisitArrangement.objects.create(
            school=visit.school,
            visit=visit,
            asked_by=visit.visitor,
            state=VisitState.TOOK_PLACE if visit.took_place else VisitState.AGREED,
            minutes=MINUTES_NOT_SAID,
        )
    found.visit = visit
    return found


def _end(
    visit: PeerVisit, state: VisitState, allowed: set[VisitState], actor: User, at: datetime
) -> None:
    with transaction.atomic():
        arrangement = _locked(visit)
        me = require_part(visit, actor)
        if arrangement.state == state:
            return
        if arrangement.state not in allowed:
            raise _moved_on(visit)
        if state == VisitState.DECLINED and arrangement.asked_by_id == me.pk:
            raise VisitMovedOn("You asked for this visit.", "You can call it off.")
        had_been = visit.took_place
        arrangement.state = state
        arrangement.save(update_fields=["state"])
        give_release_back(arrangement)
        # What does not happen serves no programme.
        visit.programme, visit.took_place = None, False
        visit.save(update_fields=["programme", "took_place"])
        if had_been:
            _tell(visit, actor, at)


def _locked(visit: PeerVisit) -> VisitArrangement:
    """The arrangement as it is now, which nobody else changes until we are done."""
    have_arrangement(visit)
    found = (
        VisitArrangement.objects.select_for_update(of=("self",))
        .select_related("group__programme")
        .get(visit=visit)
    )
    found.visit = visit
    return found


def _met(group: PeerGroup, on: dt.date) -> None:
    if group.last_met_on is None or group.last_met_on < on:
        group.last_met_on = on
        group.save(update_fields=["last_met_on"])


def _moved_on(visit: PeerVisit) -> VisitMovedOn:
    return VisitMovedOn(
        "Something has happened to this visit since you opened the page.", "Look at it again."
    )


def _tell(visit: PeerVisit, actor: User, at: datetime) -> None:
    news = partial(practice_changed.send, sender=PeerVisit, year=visit.year)
    transaction.on_commit(partial(news, actor=actor, at=at))
