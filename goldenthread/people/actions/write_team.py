"""Changes a team: its name, its leader, its regular slot, the support agreed with it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor
from goldenthread.people.actions.announcement import announce
from goldenthread.people.models import Team


def write_team(team: Team, values: Mapping[str, Any], *, actor: Actor, at: datetime) -> None:
    accounts.require(actor, team.school, Ability.EDIT_PEOPLE)
    with transaction.atomic():
        if accounts.write_row(team, values, kind="team", actor=actor, at=at):
            announce(team.school, actor=actor, at=at)
