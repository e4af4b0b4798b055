"""Takes a person out of a team."""

from datetime import datetime, timedelta

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor
from goldenthread.people.actions.announcement import announce
from goldenthread.people.models import TeamMember


def leave_team(member: TeamMember, *, actor: Actor, at: datetime) -> None:
    """End the membership with the day before, so that what was done together stays told."""
    accounts.require(actor, member.school, Ability.EDIT_PEOPLE)
    last_day = at.date() - timedelta(days=1)
    facts = {"person": member.person.name, "team": member.team.name}
    with transaction.atomic():
        if member.starts_on and member.starts_on > last_day:
            accounts.remove_row(member, kind="team member", actor=actor, at=at)
        else:
            accounts.write_row(
                member,
                {"ends_on": last_day},
                kind="team member",
                verb="took out of team",
                actor=actor,
                at=at,
                facts=facts,
            )
        announce(member.school, actor=actor, at=at)
