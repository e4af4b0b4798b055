"""Says a plan of visits as moves: one a visit with its cover; cover that is no longer needed."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from goldenthread.kernel.dates import WEEKDAYS, long_date, monday_of, short_date
from goldenthread.kernel.sentences import counted, listed
from goldenthread.kernel.short_names import short_name
from goldenthread.planner.answers import Move
from goldenthread.planner.visits.asks import Ask
from goldenthread.planner.visits.chances import Chance
from goldenthread.planner.visits.counts import sources_for
from goldenthread.planner.visits.cover_room import CoverRoom
from goldenthread.planner.visits.solve import Plan
from goldenthread.planner.wishes import Part
from goldenthread.snapshot.changes import Change
from goldenthread.snapshot.readings.names import name_of
from goldenthread.snapshot.records import Activity, CoverRequest, PeerVisit
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import CoverReason, CoverSource

BY_SOURCE: Mapping[str, str] = {
    CoverSource.TOKEN: "by a token",
    CoverSource.SWAP: "by a swap",
    CoverSource.LEADER: "by a leader",
    CoverSource.COVER_SUPERVISOR: "by a cover supervisor",
    CoverSource.SUPPLY: "by supply",
    "": "by whom is not said yet",
}


def moves_of(
    snapshot: Snapshot,
    plan: Plan,
    room: CoverRoom,
    old: Sequence[CoverRequest],
    gone: Iterable[PeerVisit],
    groups: Mapping[str, str],
) -> tuple[Move, ...]:
    """Visits that stay as they are make no move. `old` requests are replaced; `groups` gives the
    move that forms a new group by the visits asked for because of it.
    """
    writer = _Writer(snapshot, plan, room, old)
    visits = [writer.visit(ask, chance) for ask, chance in plan.visits]
    timeless = [writer.without_time(ask) for ask in plan.left_out if ask.was_in]
    falling = [_falls_away(snapshot, visit) for visit in gone]
    lifted = writer.lifted()
    moved = [move for move in visits if move is not None]
    others = (*falling, *timeless, *lifted)
    return (*others, *_with_needs(moved, others, plan, groups))


class _Writer:
    """Writes the rows; every key that is taken is taken once."""

    def __init__(
        self, snapshot: Snapshot, plan: Plan, room: CoverRoom, old: Sequence[CoverRequest]
    ) -> None:
        self._snapshot = snapshot
        self._old = list(old)
        self._sources = sources_for(room, [chance for _, chance in plan.visits])
        self._taken = {row.id for row in snapshot.cover_requests}

    def visit(self, ask: Ask, chance: Chance) -> Move | None:
        """None where neither the visit nor its cover changes."""
        changes = [*self._rows(ask, chance), *self._cover(ask, chance)]
        if not changes:
            return None
        return Move(
            f"visits-{ask.key}",
            Part.VISITS,
            self._words(ask, chance),
            chance.people,
            tuple(changes),
        )

    def without_time(self, ask: Ask) -> Move:
        """A visit whose time does not hold and that finds no other keeps its day alone."""
        own = [row for row in self._old if _is_of(row, ask)]
        self._old = [row for row in self._old if row not in own]
        rows: list[PeerVisit | Activity] = [*ask.rows, *([ask.activity] if ask.activity else [])]
        return Move(
            f"visits-{ask.key}",
            Part.VISITS,
            f"{title_of(self._snapshot, ask)} cannot be in period {ask.was_in} on "
            f"{told(rows[0].on)}, and no other time is found: agree one by word of mouth.",
            tuple(sorted({person for row in ask.rows for person in (row.host, row.visitor)})),
            (
                *(Change(replace(row, period=""), row) for row in rows),
                *(Change(None, row) for row in own),
            ),
        )

    def lifted(self) -> list[Move]:
        """What is left of the old requests once the visits have taken theirs, a move a week."""
        weeks: dict[dt.date, list[CoverRequest]] = defaultdict(list)
        for request in self._old:
            weeks[monday_of(request.on)].append(request)
        return [
            Move(
                f"visits-no-cover-{monday.isoformat()}",
                Part.VISITS,
                _no_longer_needed(monday, sum(row.lessons for row in rows)),
                tuple(sorted({row.person for row in rows if row.person})),
                tuple(Change(None, row) for row in rows),
            )
            for monday, rows in sorted(weeks.items())
        ]

    def _rows(self, ask: Ask, chance: Chance) -> Iterable[Change]:
        if ask.activity is not None and (ask.activity.on, ask.activity.period) != (
            chance.on,
            chance.period,
        ):
            yield Change(
                replace(ask.activity, on=chance.on, ends_on=None, period=chance.period),
                ask.activity,
            )
        of_visitor = {row.visitor: row for row in ask.rows}
        for row in ask.rows:
            if row.visitor not in chance.party:
                yield Change(None, row)
        for visitor in chance.party:
            key = ask.key if ask.activity is None else f"{ask.activity.id}-{visitor}"
            before = of_visitor.get(visitor)
            after = replace(
                before
                or PeerVisit(
                    id=key, host=chance.host, visitor=visitor, on=chance.on, programme=ask.programme
                ),
                host=chance.host,
                on=chance.on,
                period=chance.period,
            )
            if after != before:
                yield Change(after, before)

    def _cover(self, ask: Ask, chance: Chance) -> Iterable[Change]:
        """Requests of this visit: the same ones stay, the others go and new ones come."""
        reason = CoverReason.PEER_VISIT if ask.activity is None else CoverReason.LESSON_STUDY
        own = [row for row in self._old if _is_of(row, ask)]
        wanted = []
        for person in chance.covered:
            source = self._sources[chance, person]
            same = next((row for row in own if _covers(row, chance, person, source)), None)
            if same is None:
                wanted.append((person, source))
            else:
                own.remove(same)
                self._old.remove(same)
        for row in own:
            self._old.remove(row)
            yield Change(None, row)
        for person, source in wanted:
            key = short_name(f"cover {ask.key} {person}", self._taken)
            self._taken.add(key)
            yield Change(
                CoverRequest(
                    id=key,
                    on=chance.on,
                    lessons=1,
                    source=source,
                    reason=reason,
                    period=chance.period,
                    person=person,
                    purpose="Peer visit" if ask.activity is None else "Lesson study",
                )
            )

    def _words(self, ask: Ask, chance: Chance) -> str:
        snapshot, covered = self._snapshot, chance.covered
        when = f"{told(chance.on)}, period {chance.period}"
        host = name_of(snapshot, chance.host)
        visitors = listed([name_of(snapshot, person) for person in chance.party])
        if ask.activity is None:
            words = f"{visitors} visits {host} on {when}"
        else:
            verb = "watch" if len(chance.party) > 1 else "watches"
            words = f"{ask.activity.title}: {visitors} {verb} {host} on {when}"
        if not covered:
            return f"{words}; nobody has to be covered."
        by = [
            f"the lesson of {name_of(snapshot, person)} is covered "
            f"{BY_SOURCE[self._sources[chance, person]]}"
            for person in covered
        ]
        return f"{words}; {listed(by)}."


def title_of(snapshot: Snapshot, ask: Ask) -> str:
    """`Ellie Marsh's visit in Spring 2`."""
    if ask.activity is not None:
        return f"{ask.activity.title} in {ask.half_term.name}"
    return f"{name_of(snapshot, ask.parties[0][0])}'s visit in {ask.half_term.name}"


def told(on: dt.date) -> str:
    """`Tuesday 9 March`."""
    return f"{WEEKDAYS[on.weekday()]} {short_date(on)}"


def _is_of(request: CoverRequest, ask: Ask) -> bool:
    """Whether the request names this visit as it stands: one of its people, its day and period."""
    return bool(
        request.period
        and (request.on, request.period) == (ask.was_on, ask.was_in)
        and request.person in {row.visitor for row in ask.rows}
    )


def _covers(request: CoverRequest, chance: Chance, person: str, source: str) -> bool:
    as_planned = (chance.on, chance.period, person, source, 1)
    return as_planned == (
        request.on,
        request.period,
        request.person,
        request.source,
        request.lessons,
    )


def _no_longer_needed(monday: dt.date, lessons: int) -> str:
    what = "The lesson" if lessons == 1 else f"The {counted(lessons, 'lesson')}"
    verb = "is" if lessons == 1 else "are"
    return (
        f"{what} of cover asked for in the week of {long_date(monday)} {verb} no longer needed: "
        "each visit asks for its own."
    )


def _falls_away(snapshot: Snapshot, visit: PeerVisit) -> Move:
    visitor, host = name_of(snapshot, visit.visitor), name_of(snapshot, visit.host)
    return Move(
        f"visits-away-{visit.id}",
        Part.VISITS,
        f"{visitor} was to visit {host} on {told(visit.on)}; this falls away, because they are not "
        "both in school in what is left of the half-term.",
        (visit.host, visit.visitor),
        (Change(None, visit),),
    )


def _with_needs(
    moves: Sequence[Move], others: Sequence[Move], plan: Plan, groups: Mapping[str, str]
) -> Iterable[Move]:
    """A visit needs its group; where it has cover in a week, that cover of the week which is no
    longer asked for goes; and that whoever stands in its way on the day moves on.
    """
    by_key = {f"visits-{ask.key}": (ask, chance) for ask, chance in plan.visits}
    lifted: dict[dt.date, list[str]] = defaultdict(list)
    leaving: dict[dt.date, list[tuple[str, PeerVisit]]] = defaultdict(list)
    for move in (*others, *moves):
        for change in move.changes:
            if isinstance(change.before, PeerVisit):
                leaving[change.before.on].append((move.key, change.before))
            elif isinstance(change.before, CoverRequest):
                lifted[monday_of(change.before.on)].append(move.key)
    for move in moves:
        ask, chance = by_key[move.key]
        needs = [groups[ask.key]] if ask.key in groups else []
        if chance.covered:
            needs += [key for key in lifted[chance.monday] if key != move.key]
        needs += [
            key
            for key, row in leaving[chance.on]
            if key != move.key and _is_in_the_way(row, chance)
        ]
        yield replace(move, needs=tuple(dict.fromkeys(needs)))


def _is_in_the_way(row: PeerVisit, chance: Chance) -> bool:
    is_then = row.period == chance.period and not {row.visitor, row.host}.isdisjoint(chance.people)
    return row.visitor in chance.party or is_then
