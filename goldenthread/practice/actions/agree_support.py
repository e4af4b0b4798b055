"""Keeps how ready a team is for peer work and how much support it has: tight or loose."""

import datetime as dt

from goldenthread.accounts.public import SystemActor
from goldenthread.people import public as people
from goldenthread.people.public import Team
from goldenthread.practice.access.sessions import Reader, require_support


def agree_support(
    team: Team, *, readiness: str, support: str, reader: Reader, at: dt.datetime
) -> None:
    require_support(reader, team)
    # Leading the team is the right to it; who may change other things of teams is another matter.
    actor = SystemActor(f"{reader.user.name}, for {team.name}")
    people.write_team(team, {"readiness": readiness, "support": support}, actor=actor, at=at)
