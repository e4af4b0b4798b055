"""Makes the sample people's accounts, for demo mode only."""

from datetime import datetime

from django.conf import settings

from goldenthread.accounts.actions.give_role import give_role, give_trust_role
from goldenthread.accounts.demo_people import DEMO_PEOPLE
from goldenthread.accounts.models import School, Trust, User
from goldenthread.accounts.types import SystemActor


class NotADemonstration(Exception):
    """Accounts that anybody can enter exist in demo mode only."""


def make_demo_people(trust: Trust, *, at: datetime) -> list[User]:
    """Make each sample person whose school exists, without a password; twice makes no second.

    Accounts that exist keep their name. Refuses with `NotADemonstration` outside demo mode.
    """
    if not settings.DEMO_MODE:
        raise NotADemonstration
    actor = SystemActor("sample trust")
    schools = {school.slug: school for school in School.objects.filter(trust=trust)}
    starts_on = at.date().replace(month=9, day=1)
    if starts_on > at.date():
        starts_on = starts_on.replace(year=starts_on.year - 1)
    made = []
    for person in DEMO_PEOPLE:
        if person.school is not None and person.school not in schools:
            continue
        if User.objects.filter(email=person.email).exists():
            continue
        user = User.objects.create_user(person.email, person.name)
        for role in person.roles:
            if person.school is None:
                give_trust_role(user, trust, role, starts_on=starts_on, actor=actor, at=at)
            else:
                give_role(
                    user, schools[person.school], role, starts_on=starts_on, actor=actor, at=at
                )
        made.append(user)
    return made
