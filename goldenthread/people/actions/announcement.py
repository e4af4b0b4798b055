"""Tells the apps above, after commit, that the people of a school have changed."""

from datetime import datetime
from functools import partial

from django.db import transaction

from goldenthread.accounts.public import Actor, School
from goldenthread.people.events import people_changed
from goldenthread.people.models import Person


def announce(school: School, *, actor: Actor, at: datetime) -> None:
    transaction.on_commit(
        partial(people_changed.send, sender=Person, school=school, actor=actor, at=at)
    )
