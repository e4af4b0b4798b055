"""Puts a person into a team."""

from datetime import date, datetime

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor
from goldenthread.kernel.errors import Refusal
from goldenthread.people.actions.announcement import announce
from goldenthread.people.models import Person, Team, TeamMember


class IsInTheTeam(Refusal):
    def __init__(self, person: Person, team: Team) -> None:
        super().__init__(f"{person.name} is in {team.name} already.", "Choose somebody else.")


def join_team(
    team: Team, person: Person, *, starts_on: date | None, actor: Actor, at: datetime
) -> TeamMember:
    """Make the person a member; whoever has left comes back. Refuses with `IsInTheTeam`."""
    accounts.require(actor, team.school, Ability.EDIT_PEOPLE)
    row = TeamMember.objects.filter(team=team, person=person).first()
    if row is None:
        key = f"{team.key}|{person.key}"
        row = TeamMember(school=team.school, key=key, team=team, person=person)
    elif row.ends_on is None or row.ends_on >= at.date():
        raise IsInTheTeam(person, team)
    with transaction.atomic():
        accounts.write_row(
            row,
            {"starts_on": starts_on, "ends_on": None},
            kind="team member",
            verb="put into team",
            actor=actor,
            at=at,
            facts={"person": person.name, "team": team.name},
        )
        announce(team.school, actor=actor, at=at)
    return row
