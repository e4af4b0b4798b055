"""Teams so small that what is said about the team is said about its members."""

import datetime as dt

from goldenthread.inference.small_counts import FEWEST_SHOWN
from goldenthread.snapshot.readings.audience import team_members
from goldenthread.snapshot.snapshot import Snapshot


def only_for_team(snapshot: Snapshot, team: str, on: dt.date) -> str:
    """The key of the team when only it may read what is found about it; else empty."""
    return team if len(team_members(snapshot, team, on)) < FEWEST_SHOWN else ""
