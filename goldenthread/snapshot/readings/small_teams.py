"""Teams so small that what is said about the team is said about its members."""

import datetime as dt

from goldenthread.snapshot.readings.audience import team_members
from goldenthread.snapshot.snapshot import Snapshot

FEWEST_FOR_THE_WHOLE_SCHOOL = 5


def only_for_team(snapshot: Snapshot, team: str, on: dt.date) -> str:
    """The key of the team when only it may read what is found about it; else empty."""
    small = len(team_members(snapshot, team, on)) < FEWEST_FOR_THE_WHOLE_SCHOOL
    return team if small else ""
