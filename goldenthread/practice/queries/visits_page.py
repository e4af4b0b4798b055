"""One visit as one of its two sees it."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.accounts.public import Unreadable
from goldenthread.people.public import Person
from goldenthread.practice.models import CoverOffer, CoverToken, PeerVisit, VisitState
from goldenthread.practice.queries.visits import (
    OPEN,
    STATES,
    find_arrangement,
    minutes_told,
    part_of,
    state_of,
)
from goldenthread.practice.queries.visits_timetable import Doing, read_timetables

UNREADABLE = "These words cannot be opened with the key of this site."


@dataclass(frozen=True, slots=True)
class VisitPage:
    key: str
    host: str
    visitor: str
    other: str
    i_visit: bool
    on: dt.date
    period: str
    times: str
    part: str
    minutes: int | None
    place: str
    focus: str
    programme: str
    state: str
    message: str
    message_from: str
    seen: str
    thanks: str
    may_answer: bool
    may_move: bool
    may_call_off: bool
    may_mark: bool
    may_write: bool
    took_place: bool
    needs_release: bool
    my_class: str
    has_token: bool
    covered_by: str
    swap_words: str

    @property
    def is_released(self) -> bool:
        return bool(self.covered_by)


def get_visit_page(visit: PeerVisit, me: Person, today: dt.date) -> VisitPage:
    """At most 8 queries."""
    arrangement = find_arrangement(visit)
    state = state_of(visit)
    i_visit = visit.visitor_id == me.pk
    period = visit.period
    times, place, needs_release, my_class = "", "", False, ""
    if period and state in OPEN:
        timetables = read_timetables(visit.year, (visit.host, visit.visitor))
        times = timetables.times(visit.on, period)
        slot = timetables.slot(visit.host, visit.visitor, visit.on, period)
        if slot is not None:
            place, my_class = slot.host_class, slot.visitor_class
            needs_release = slot.visitor_does is Doing.TEACHING
    cover = token = None
    if arrangement is not None:
        rows = CoverOffer.objects.filter(taken_for=arrangement).select_related("offered_by")
        cover = rows.first()
        token = CoverToken.objects.filter(visit=visit).first()
    words = _words(visit)
    asked_by_me = arrangement is None or arrangement.asked_by_id == me.pk
    is_open = state in OPEN
    took_place = state is VisitState.TOOK_PLACE
    return VisitPage(
        key=visit.key,
        host=visit.host.name,
        visitor=visit.visitor.name,
        other=visit.host.name if i_visit else visit.visitor.name,
        i_visit=i_visit,
        on=visit.on,
        period=period,
        times=times,
        part=part_of(visit, arrangement),
        minutes=minutes_told(visit, arrangement),
        place=place,
        focus=visit.focus,
        programme=visit.programme.title if visit.programme else "",
        state=STATES[state],
        message=words["message"],
        message_from="you" if asked_by_me else (visit.host if i_visit else visit.visitor).name,
        seen=words["seen"],
        thanks=words["thanks"],
        may_answer=state is VisitState.ASKED and not asked_by_me and visit.on >= today,
        may_move=is_open and visit.on >= today,
        may_call_off=is_open or took_place,
        may_mark=is_open and visit.on <= today,
        may_write=i_visit and took_place,
        took_place=took_place,
        needs_release=needs_release,
        my_class=my_class,
        has_token=token is not None,
        covered_by=cover.offered_by.name if cover and i_visit else "",
        swap_words=_swap_words(cover) if i_visit else "",
    )


def _words(visit: PeerVisit) -> dict[str, str]:
    arrangement = find_arrangement(visit)
    empty = {"message": "", "seen": "", "thanks": ""}
    if arrangement is None or not arrangement.sealed:
        return empty
    try:
        return arrangement.words
    except Unreadable:
        return empty | {"message": UNREADABLE}


def _swap_words(cover: CoverOffer | None) -> str:
    if cover is None or cover.return_on is None:
        return ""
    day = cover.return_on
    return f"period {cover.return_period} on {day:%a} {day.day} {day:%B}"
