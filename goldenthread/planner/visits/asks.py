"""Which visits are to be planned: each half-term one of each member of a group; lesson study."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from goldenthread.kernel.school_calendar import HalfTerm
from goldenthread.kernel.short_names import short_name
from goldenthread.planner.visits.presence import days_of, is_ever_in
from goldenthread.planner.visits.turns import Turns
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.records import Activity, PeerGroup, PeerVisit
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ActivityKind, ActivityState

# R133: the lesson of a study is watched by two colleagues of the one who teaches it.
WATCHERS_OF_A_STUDY = 2
_SETTLED = frozenset(
    {
        ActivityState.HAPPENED,
        ActivityState.FOLLOW_UP_DUE,
        ActivityState.COMPLETE,
        ActivityState.CANCELLED,
    }
)


@dataclass(frozen=True, slots=True)
class Ask:
    """A visit that is to be dated between `first` and `last`, both included.

    `parties` are those of whom one goes, each a set of visitors; a party has one visitor but for
    lesson study. `hosts` begins with the one whose turn it is. `rows` are the visits as they stand,
    none for a new one; `activity` is the session of lesson study that is dated with it.
    """

    key: str
    half_term: HalfTerm
    first: dt.date
    last: dt.date
    parties: tuple[tuple[str, ...], ...]
    hosts: tuple[str, ...]
    programme: str = ""
    group: str = ""
    rows: tuple[PeerVisit, ...] = ()
    activity: Activity | None = None

    @property
    def was_on(self) -> dt.date | None:
        """The day on which it stands now; None for a new one."""
        if self.activity is not None:
            return self.activity.on
        return self.rows[0].on if self.rows else None

    @property
    def was_in(self) -> str:
        """The period in which it stands; empty where it has no time yet."""
        if self.activity is not None:
            return self.activity.period if self.rows else ""
        return self.rows[0].period if self.rows else ""

    @property
    def people(self) -> frozenset[str]:
        return frozenset(self.hosts).union(*self.parties)


@dataclass(frozen=True, slots=True)
class VisitAsks:
    """`standing` visits stay as they are; `gone` cannot be, because somebody is not there."""

    asks: tuple[Ask, ...]
    standing: tuple[PeerVisit, ...]
    gone: tuple[PeerVisit, ...]


def read_asks(snapshot: Snapshot, wishes: Wishes, today: dt.date) -> VisitAsks:
    """Everything that asks for a visit from `today` on, half-term by half-term.

    A visit that is dated already keeps its half-term. A member who has visited somebody in a
    half-term asks for no other in it; a visit that was dated before today and did not take place
    is asked for anew.
    """
    studies = _studies(snapshot, wishes, today)
    of_studies = {row.id for ask in studies for row in ask.rows}
    open_rows, standing = [], []
    for row in sorted(snapshot.peer_visits, key=lambda row: (row.on, row.id)):
        if row.id in of_studies:
            continue
        is_open = row.on >= today and not row.took_place
        if is_open and not wishes.is_pinned("peer_visits", row.id):
            open_rows.append(row)
        elif is_open or row.took_place:
            standing.append(row)
    turns = Turns(snapshot, today, (*standing, *open_rows))
    dated, gone = _dated(snapshot, turns, open_rows, today)
    asks = [*studies, *dated, *_new(snapshot, turns, (*standing, *open_rows), today)]
    asks.sort(key=lambda ask: (ask.half_term.starts_on, ask.key))
    return VisitAsks(tuple(asks), tuple(standing), tuple(gone))


def _dated(
    snapshot: Snapshot, turns: Turns, rows: list[PeerVisit], today: dt.date
) -> tuple[list[Ask], list[PeerVisit]]:
    asks, gone = [], []
    for row in rows:
        half_term = _half_term_at(snapshot, row.on)
        # A day that is today or none of the half-term's is kept only by a visit that stays there.
        first = min(row.on, max(today + dt.timedelta(days=1), half_term.starts_on))
        if half_term.ends_on < first:
            gone.append(row)
            continue
        hosts = [row.host, *(h for h in turns.others_of(row.visitor, half_term) if h != row.host)]
        days = days_of(snapshot, first, half_term.ends_on)
        present = tuple(host for host in hosts if is_ever_in(snapshot, host, days))
        if not present or not is_ever_in(snapshot, row.visitor, days):
            gone.append(row)
            continue
        asks.append(
            Ask(
                row.id,
                half_term,
                first,
                half_term.ends_on,
                ((row.visitor,),),
                present,
                row.programme,
                rows=(row,),
            )
        )
    return asks, gone


def _new(
    snapshot: Snapshot, turns: Turns, rows: tuple[PeerVisit, ...], today: dt.date
) -> list[Ask]:
    """For each member and half-term without a visit, one to whoever was visited least."""
    unclaimed: dict[tuple[str, str], list[PeerVisit]] = defaultdict(list)
    for row in rows:
        half_term = snapshot.calendar.half_term_of(row.on)
        if half_term is not None:
            unclaimed[row.visitor, half_term.id].append(row)
    taken = {row.id for row in snapshot.peer_visits}
    asks = []
    for half_term in snapshot.calendar.half_terms:
        if half_term.ends_on <= today:
            continue
        for group, members in turns.groups:
            first, last = _span(group, half_term, today)
            days = days_of(snapshot, first, last)
            present = [person for person in members if is_ever_in(snapshot, person, days)]
            for visitor in present:
                if _claims(unclaimed[visitor, half_term.id], members, turns):
                    continue
                hosts = turns.in_turn(visitor, [host for host in present if host != visitor])
                if not hosts:
                    continue
                turns.count(visitor, hosts[0])
                key = short_name(f"{group.id} {half_term.id} {visitor}", taken)
                taken.add(key)
                asks.append(
                    Ask(
                        key,
                        half_term,
                        first,
                        last,
                        ((visitor,),),
                        hosts,
                        group.programme,
                        group.id,
                    )
                )
    return asks


def _claims(rows: list[PeerVisit], members: tuple[str, ...], turns: Turns) -> bool:
    """Whether one of the member's visits in the half-term counts for this group; it is used up."""
    for row in rows:
        if row.host in members or not turns.share_a_group(row.visitor, row.host):
            rows.remove(row)
            return True
    return False


def _span(group: PeerGroup, half_term: HalfTerm, today: dt.date) -> tuple[dt.date, dt.date]:
    first = max(half_term.starts_on, today + dt.timedelta(days=1), group.starts_on or today)
    return first, min(half_term.ends_on, group.ends_on or half_term.ends_on)


def _half_term_at(snapshot: Snapshot, day: dt.date) -> HalfTerm:
    """That of the day; of a day in a holiday the next one, after the last one the last."""
    half_terms = snapshot.calendar.half_terms
    return next((each for each in half_terms if day <= each.ends_on), half_terms[-1])


def _studies(snapshot: Snapshot, wishes: Wishes, today: dt.date) -> list[Ask]:
    """Sessions of lesson study on one day to come: a colleague teaches and two others watch."""
    asks = []
    for activity in sorted(snapshot.activities, key=lambda row: row.id):
        if activity.kind != ActivityKind.LESSON_STUDY or activity.state in _SETTLED:
            continue
        is_window = activity.ends_on not in (None, activity.on)
        pinned = wishes.is_pinned("activities", activity.id)
        if is_window or pinned or activity.on < today or not activity.team:
            continue
        half_term = _half_term_at(snapshot, activity.on)
        first, last = _between_linked(snapshot, activity, half_term, today)
        days = days_of(snapshot, first, last)
        people = [
            person
            for person in sorted(participants_of(snapshot, activity))
            if is_ever_in(snapshot, person, days)
        ]
        hosts = tuple(p for p in people if p == activity.facilitator) or tuple(people)
        size = min(WATCHERS_OF_A_STUDY, len(people) - 1)
        if size < 1:
            continue
        rows = tuple(
            row
            for row in sorted(snapshot.peer_visits, key=lambda row: row.id)
            if row.on >= today and not row.took_place and row.id.startswith(f"{activity.id}-")
        )
        watching = [person for person in people if hosts != (person,)]
        asks.append(
            Ask(
                activity.id,
                half_term,
                first,
                last,
                tuple(combinations(watching, size)),
                hosts,
                activity.programme,
                rows=rows,
                activity=activity,
            )
        )
    return asks


def _between_linked(
    snapshot: Snapshot, activity: Activity, half_term: HalfTerm, today: dt.date
) -> tuple[dt.date, dt.date]:
    """The days of the half-term after what it follows and before what follows it."""
    one = dt.timedelta(days=1)
    first = max(half_term.starts_on, min(today + one, activity.on))
    last = half_term.ends_on
    for link in snapshot.having("activity_links", "activity", activity.id):
        earlier = snapshot.find("activities", link.to)
        if earlier is not None:
            first = max(first, (earlier.ends_on or earlier.on) + one)
    for link in snapshot.having("activity_links", "to", activity.id):
        later = snapshot.find("activities", link.activity)
        if later is not None:
            last = min(last, later.on - one)
    return (first, last) if first <= last else (activity.on, activity.on)
