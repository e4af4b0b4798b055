"""Tells the apps above, after commit, that the priorities of a year have changed."""

from datetime import datetime
from functools import partial

from django.db import transaction

from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.priorities.events import priorities_changed
from goldenthread.priorities.models import Priority


def announce(year: SchoolYear, *, actor: Actor, at: datetime) -> None:
    transaction.on_commit(
        partial(priorities_changed.send, sender=Priority, year=year, actor=actor, at=at)
    )
