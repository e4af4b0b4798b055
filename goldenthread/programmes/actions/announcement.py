"""Tells the apps above, after commit, that the programmes of a year have changed."""

from datetime import datetime
from functools import partial

from django.db import transaction

from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.programmes.events import programmes_changed
from goldenthread.programmes.models import Programme


def announce(year: SchoolYear, *, actor: Actor, at: datetime) -> None:
    transaction.on_commit(
        partial(programmes_changed.send, sender=Programme, year=year, actor=actor, at=at)
    )
