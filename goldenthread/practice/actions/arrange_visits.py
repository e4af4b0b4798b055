"""Plans pairs and triads of colleagues and their visits, and takes such a plan back."""

import datetime as dt
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor, SchoolYear
from goldenthread.kernel.errors import Refusal
from goldenthread.practice.actions.book_visit import LEAST, MOST, NobodyElse, find_group
from goldenthread.practice.actions.check_visit_slot import get_visit_slot
from goldenthread.practice.actions.release_for_visit import give_release_back
from goldenthread.practice.events import practice_changed
from goldenthread.practice.models import (
    PeerGroup,
    PeerGroupMember,
    PeerVisit,
    VisitArrangement,
    VisitState,
)
from goldenthread.practice.queries.visits_of_their_own import is_their_own
from goldenthread.practice.queries.visits_timetable import Timetables, read_timetables
from goldenthread.practice.record_models import RECORD_MODELS

RECORDS = {model: record for record, model in RECORD_MODELS.items()}
KINDS = {
    PeerGroup: "pair or triad",
    PeerGroupMember: "place in a pair or triad",
    PeerVisit: "visit",
}
REMOVAL = (PeerVisit, PeerGroupMember, PeerGroup)

type Row = PeerGroup | PeerGroupMember | PeerVisit


class VisitIsTheirs(Refusal):
    """One of the two has answered, written something, or the visit took place."""

    def __init__(self) -> None:
        super().__init__(
            "A visit has been agreed, or something has been written about it, so it stays.",
            "Either of the two may still move it or call it off.",
        )


def arrange_visits(
    year: SchoolYear,
    written: Sequence[tuple[Row, Mapping[str, Any]]],
    removed: Sequence[Row] = (),
    *,
    actor: Actor,
    at: datetime,
) -> None:
    """Save each row with its values and remove the others; all of it or nothing.

    A visit that is new, or moved before it was agreed, is asked for by nobody: both answer, and
    either may decline, move it or call it off. Refuses with `PermissionDenied` whoever may not
    arrange coaching, with `DoesNotFit`, `NobodyElse`, and with `VisitIsTheirs` where the two have
    made it their own. The audit log keeps how many rows there were, never who visits whom.
    """
    accounts.require(actor, year.school, Ability.EDIT_COACHING_PAIRS)
    for model, kind in KINDS.items():
        rows = [(row, values) for row, values in written if type(row) is model]
        accounts.require_fits(year, rows, RECORDS, kind=kind)
    with transaction.atomic():
        visits: list[PeerVisit] = []
        for row, values in written:
            for name, value in values.items():
                setattr(row, name, value)
            if isinstance(row, PeerVisit):
                _require_open(row)
                visits.append(row)
            row.save()
        _arrange_all(year, visits, at.date())
        for row in sorted(removed, key=lambda row: REMOVAL.index(type(row))):
            if isinstance(row, PeerVisit):
                _require_open(row)
                VisitArrangement.objects.filter(visit=row).delete()
            row.delete()
        accounts.record_event(
            "planned visits",
            f"school-year:{year.pk}",
            school=year.school,
            actor=actor,
            at=at,
            subject_name=year.label,
            facts={"written": len(written), "removed": len(removed)},
        )
        news = partial(practice_changed.send, sender=PeerVisit, year=year)
        transaction.on_commit(partial(news, actor=actor, at=at))


def _require_open(visit: PeerVisit) -> None:
    if visit.host_id == visit.visitor_id:
        raise NobodyElse("A visit needs somebody else.", "Choose a colleague.")
    if visit._state.adding:
        return
    arrangement = VisitArrangement.objects.filter(visit=visit).first()
    if is_their_own(visit, arrangement):
        raise VisitIsTheirs


def _arrange_all(year: SchoolYear, visits: Sequence[PeerVisit], today: dt.date) -> None:
    if not visits:
        return
    people = [person for visit in visits for person in (visit.host, visit.visitor)]
    timetables = read_timetables(year, people)
    for visit in visits:
        _arrange(year, visit, timetables)
    # Only now: visits that change places would each find the other one there.
    for visit in visits:
        if visit.period and visit.on >= today:
            get_visit_slot(
                timetables,
                visit.host,
                visit.visitor,
                visit.on,
                visit.period,
                today=today,
                but=visit,
            )


def _arrange(year: SchoolYear, visit: PeerVisit, timetables: Timetables) -> None:
    arrangement = VisitArrangement.objects.filter(visit=visit).first()
    if arrangement is None:
        arrangement = VisitArrangement(
            school=year.school,
            visit=visit,
            group=find_group(year, visit.host, visit.visitor),
            asked_by=None,
            state=VisitState.ASKED,
        )
    else:
        give_release_back(arrangement)
    length = timetables.minutes(visit.on, visit.period)
    arrangement.minutes = min(max(length, LEAST), MOST)
    arrangement.save()
