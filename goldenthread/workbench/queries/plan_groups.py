"""The changes of a plan in groups that are decided together: by team, by half-term, by kind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from goldenthread.planner.answers import Move
from goldenthread.planner.wishes import Part
from goldenthread.snapshot.records import Activity, Participation, PeerGroup, PeerVisit, Team
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Stream, TeamKind

# What belongs to no half-term, kind or team that is known stands last, under these words.
REST = "All the rest"


@dataclass(frozen=True, slots=True)
class MoveGroup:
    """`key` is its address on the page: the same as long as the plan is there, no name in it."""

    key: str
    title: str
    moves: tuple[Move, ...]


def groups_of(part: Part, moves: Iterable[Move], then: Snapshot) -> tuple[MoveGroup, ...]:
    """Each move in one group; `then` is the year with the moves in it."""
    found: dict[tuple[int, str], list[Move]] = {}
    told = tuple(moves)
    place = _Places(then, told)
    for move in told:
        found.setdefault(place.of(part, move), []).append(move)
    in_order = sorted(found.items(), key=lambda item: item[0])
    return tuple(
        MoveGroup(f"{part}-{number}", title, tuple(own))
        for number, ((_, title), own) in enumerate(in_order, start=1)
    )


def _rows(move: Move) -> Iterator[object]:
    """What the move writes; what it takes away, where it writes nothing in its place."""
    for change in move.changes:
        yield change.after or change.before


class _Places:
    """Where a move stands: the place of its group among the others, and the group's title."""

    def __init__(self, then: Snapshot, moves: tuple[Move, ...]) -> None:
        self._then = then
        rows = [row for move in moves for row in _rows(move)]
        programmes = {row.programme for row in rows if isinstance(row, PeerVisit)}
        self._names_programmes = len(programmes) > 1

    def of(self, part: Part, move: Move) -> tuple[int, str]:
        match part:
            case Part.SLOTS:
                return _of_slots(move)
            case Part.WEAVE:
                return self._of_weave(move)
            case Part.VISITS:
                return self._of_visits(move)

    def _of_weave(self, move: Move) -> tuple[int, str]:
        sessions = [row for row in _rows(move) if isinstance(row, Activity)]
        teams = sorted({row.team for row in sessions if row.team})
        if len(teams) == 1:
            return 1, self._then.get("teams", teams[0]).name
        if any(row.stream == Stream.INDIVIDUAL for row in sessions):
            return 2, "A step of their own for each person"
        if sessions:
            return 0, "Evenings, and what gives way to them"
        if all(isinstance(row, Participation) for row in _rows(move)):
            # What somebody gets instead of a session is talked over in their team.
            return 1, self._team_of(move.people[:1])
        return 4, REST

    def _team_of(self, people: tuple[str, ...]) -> str:
        """The team that somebody works in; a learning community is for learning alone."""
        teams = [
            self._then.get("teams", member.team)
            for person in people
            for member in self._then.having("team_members", "person", person)
        ]
        own = [team.name for team in teams if team.kind != TeamKind.LEARNING_COMMUNITY]
        return min(own, default="People in no team")

    def _of_visits(self, move: Move) -> tuple[int, str]:
        rows = list(_rows(move))
        if any(isinstance(row, PeerGroup) for row in rows):
            return 0, "New pairs and triads"
        visits = [row for row in rows if isinstance(row, PeerVisit)]
        half_term = self._then.calendar.half_term_of(visits[0].on) if visits else None
        if half_term is None:
            return 99, REST if visits else "Cover, and sessions of lesson study"
        place = [one.id for one in self._then.calendar.half_terms].index(half_term.id) + 1
        programme = self._then.find("programmes", visits[0].programme)
        if self._names_programmes and programme is not None:
            return place, f"{half_term.name}, {programme.title}"
        return place, half_term.name


def _of_slots(move: Move) -> tuple[int, str]:
    new = {change.table for change in move.changes if change.before is None}
    if any(isinstance(row, Team) for row in _rows(move)):
        return 2, "Regular times of teams"
    if "coaching_pairs" in new:
        return 0, "Somebody else becomes the coach"
    if "coaching_slots" in new:
        return 1, "The coach stays, and look and talk get a time"
    return 3, "Coaching that ends or waits"
