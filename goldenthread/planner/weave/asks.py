"""What the weave decides about: the places in each team's slot, evenings, meetings and inputs."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from goldenthread.snapshot.records import Activity, Programme, Unit


@dataclass(frozen=True, slots=True)
class Place:
    """A date in a team's slot, known by the session that stands there today.

    What moves is the content: the date keeps its time, its people and what is arranged for them.
    Contents change places within places of one length. `may_move` says whether the content may
    leave and another come, `may_host` whether twenty minutes of it may become a return. `guests`
    are other teams that come to it.
    """

    session: Activity
    week: int
    may_move: bool
    may_host: bool
    is_blank: bool
    guests: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        return self.session.id

    @property
    def team(self) -> str:
        return self.session.team

    @property
    def on(self) -> dt.date:
        return self.session.on

    @property
    def teams(self) -> frozenset[str]:
        return self.guests | {self.team}

    @property
    def minutes(self) -> int:
        return self.session.minutes


@dataclass(frozen=True, slots=True)
class UnitToPlace:
    """A unit of a programme that a team has no date for, and the blank places it may take."""

    team: str
    unit: Unit
    programme: Programme
    places: tuple[str, ...]

    @property
    def id(self) -> str:
        return f"{self.team}-{self.unit.id}"


@dataclass(frozen=True, slots=True)
class Evening:
    """A whole-school evening, the dates it may have, today's first, and who would be asked when.

    `asked` leaves out who is away that day; they are `away` and are owed an equal alternative.
    """

    activity: Activity
    days: tuple[dt.date, ...]
    asked: Mapping[dt.date, frozenset[str]]
    away: Mapping[dt.date, int]


@dataclass(frozen=True, slots=True)
class BusinessMeeting:
    """A meeting that may give way to an evening in its week."""

    activity: Activity
    asked: frozenset[str]


@dataclass(frozen=True, slots=True)
class Input:
    """What is heard in the hall, on which days it may be, and the teams that are to take it up.

    `teams` are those concerned with their members. `others` are further working teams in which
    these members could meet it.
    """

    activity: Activity
    days: tuple[dt.date, ...]
    teams: Mapping[str, frozenset[str]]
    others: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class WeaveAsks:
    """Everything the weave may decide about, in order."""

    places: tuple[Place, ...]
    units: tuple[UnitToPlace, ...]
    evenings: tuple[Evening, ...]
    meetings: tuple[BusinessMeeting, ...]
    inputs: tuple[Input, ...]


@dataclass(frozen=True, slots=True)
class Weave:
    """A plan of the weave. Places are named by the sessions that have them today.

    `contents` gives each content that may move, named by the session that holds it today, its
    place; `units` gives each unit to place that got one its own.
    `returns` are (input, team, place), `revisits` (programme, team, place).
    """

    contents: Mapping[str, str]
    units: Mapping[str, str]
    evenings: Mapping[str, dt.date]
    given_up: frozenset[str]
    returns: tuple[tuple[str, str, str], ...] = ()
    revisits: tuple[tuple[str, str, str], ...] = ()
