"""Changes the name, address and timetable code of a member of staff."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, Actor
from goldenthread.people.actions.announcement import announce
from goldenthread.people.actions.link_accounts import link_accounts
from goldenthread.people.models import Person


def write_person(person: Person, values: Mapping[str, Any], *, actor: Actor, at: datetime) -> None:
    """Save what differs. An account that already belongs to the person stays theirs."""
    accounts.require(actor, person.school, Ability.EDIT_PEOPLE)
    with transaction.atomic():
        if accounts.write_row(person, values, kind="person", actor=actor, at=at):
            link_accounts(person.school)
            announce(person.school, actor=actor, at=at)
