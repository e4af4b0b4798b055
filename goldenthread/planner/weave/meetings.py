"""When teams meet units: the sessions of each, with the dates they may have."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.planner.weave.asks import WeaveAsks
from goldenthread.planner.weave.columns import Columns, Expression, Literal
from goldenthread.planner.weave.places import has_met
from goldenthread.snapshot.readings.time_spent import is_development
from goldenthread.snapshot.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Meeting:
    """One session of a unit, with the dates it may have, and its date today."""

    key: str
    today_on: dt.date
    options: tuple[tuple[dt.date, Literal], ...]

    @property
    def is_settled(self) -> bool:
        return len(self.options) == 1


def read_meetings(
    columns: Columns, snapshot: Snapshot, asks: WeaveAsks
) -> dict[str, dict[str, list[Meeting]]]:
    """The sessions of each unit, by team: its own, and those in which most of it takes part."""
    options = options_of(columns, asks)
    found: dict[str, dict[str, list[Meeting]]] = defaultdict(lambda: defaultdict(list))
    for row in sorted(snapshot.activities, key=lambda each: (each.on, each.id)):
        if row.unit and is_development(row) and snapshot.find("units", row.unit):
            meeting = Meeting(row.id, row.on, tuple(options.get(row.id, [(row.on, 1)])))
            for team in snapshot.teams:
                if has_met(snapshot, team.id, row):
                    found[team.id][row.unit].append(meeting)
    return found


def options_of(columns: Columns, asks: WeaveAsks) -> dict[str, list[tuple[dt.date, Literal]]]:
    days = {place.id: place.on for place in asks.places}
    found: dict[str, list[tuple[dt.date, Literal]]] = defaultdict(list)
    for (content, place), lit in columns.at.items():
        found[content].append((days[place], lit))
    for (evening, day), lit in columns.evenings.items():
        found[evening].append((day, lit))
    return found


def met_by(meetings: Sequence[Meeting], day: dt.date) -> Expression:
    return sum(lit for meeting in meetings for on, lit in meeting.options if on <= day)
