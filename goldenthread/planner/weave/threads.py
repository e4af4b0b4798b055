"""Reads which programmes a team is in, and when most of it is in touch with them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from goldenthread.planner.weave.asks import WeaveAsks
from goldenthread.snapshot.readings.audience import programme_participants, team_members
from goldenthread.snapshot.readings.contacts import programme_contacts
from goldenthread.snapshot.readings.live import live_programmes
from goldenthread.snapshot.readings.team_follow_on import WORKING_TEAMS
from goldenthread.snapshot.readings.time_spent import is_development
from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Thread:
    """A programme in a team, and the teaching weeks in which most of it is in touch anyhow."""

    programme: str
    team: str
    settled: frozenset[int]


def read_threads(snapshot: Snapshot, asks: WeaveAsks, today: dt.date) -> tuple[Thread, ...]:
    """The programmes of the working teams that have a session of their own or are in its
    audience.
    """
    open_keys = {place.id for place in asks.places if place.may_move}
    open_keys |= {each.activity.id for each in asks.evenings if len(each.days) > 1}
    found = []
    for programme in live_programmes(snapshot):
        contacts = programme_contacts(snapshot, programme.id, today)
        weeks_of: Mapping[str, set[int]] = {
            person: {
                snapshot.calendar.week_number(contact.on)
                for contact in own
                if not (isinstance(contact.row, Activity) and contact.row.id in open_keys)
            }
            for person, own in contacts.items()
        }
        audience = programme_participants(snapshot, programme, today)
        named = {
            row.team for row in snapshot.having("programme_audience", "programme", programme.id)
        }
        held = {
            row.team
            for row in snapshot.having("activities", "programme", programme.id)
            if is_development(row)
        }
        for team in sorted(snapshot.teams, key=lambda row: row.id):
            if team.kind in WORKING_TEAMS and team.id in named | held:
                members = team_members(snapshot, team.id, today)
                members = (members & audience) or members
                found.append(Thread(programme.id, team.id, _most(members, weeks_of)))
    return tuple(found)


def _most(members: frozenset[str], weeks_of: Mapping[str, set[int]]) -> frozenset[int]:
    """The weeks in which more than half of them are in touch."""
    counts: dict[int, int] = defaultdict(int)
    for person in members:
        for week in weeks_of.get(person, ()):
            counts[week] += 1
    return frozenset(week for week, number in counts.items() if 2 * number > len(members))
