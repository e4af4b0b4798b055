"""Requests for cover that belong to visits being planned, and those that stay."""

import datetime as dt

from goldenthread.planner.visits.asks import VisitAsks
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.records import CoverRequest
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityKind, ActivityState, CoverReason

_OF_VISITS = frozenset({CoverReason.PEER_VISIT, CoverReason.LESSON_STUDY})


def replaced_requests(
    snapshot: Snapshot, wishes: Wishes, today: dt.date, asks: VisitAsks
) -> tuple[CoverRequest, ...]:
    """Requests for visits from `today` on, in order, without those of visits that stay."""
    return tuple(
        request
        for request in sorted(snapshot.cover_requests, key=lambda row: (row.on, row.id))
        if request.on >= today
        and request.reason in _OF_VISITS
        and not wishes.is_pinned("cover_requests", request.id)
        and not _is_for_what_stays(snapshot, request, asks)
    )


def _is_for_what_stays(snapshot: Snapshot, request: CoverRequest, asks: VisitAsks) -> bool:
    """A request that names person and period is for their visit; another for all of its day."""
    if any(ask.was_on == request.on for ask in asks.asks) and not request.period:
        return False
    if request.reason == CoverReason.LESSON_STUDY:
        asked = {ask.activity.id for ask in asks.asks if ask.activity is not None}
        return any(
            row.on == request.on and row.kind == ActivityKind.LESSON_STUDY
            for row in snapshot.activities
            if row.id not in asked and row.state != ActivityState.CANCELLED
        )
    return any(
        visit.on == request.on
        and (
            not request.period or (visit.visitor, visit.period) == (request.person, request.period)
        )
        for visit in asks.standing
    )
