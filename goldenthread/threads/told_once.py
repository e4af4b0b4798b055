"""Lets what several apps write as one edit be news of the year once, and not once for each app."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial

from django.db import transaction

from goldenthread.accounts.public import Actor, SchoolYear
from goldenthread.threads.events import school_year_changed

type Edit = tuple[int, dt.datetime]

# The edit whose news wait for its end. The apps announce after commit, one after another, between
# the first and the last of the callbacks below.
_waiting: ContextVar[Edit | None] = ContextVar("waiting", default=None)


@contextmanager
def told_once(year: SchoolYear, *, actor: Actor, at: dt.datetime) -> Iterator[None]:
    """Inside a transaction: what is written in the block is told of once, after commit."""
    transaction.on_commit(partial(_waiting.set, (year.pk, at)))
    yield
    transaction.on_commit(partial(_tell, year, actor, at))


def is_told_later(year: SchoolYear, at: dt.datetime) -> bool:
    return _waiting.get() == (year.pk, at)


def _tell(year: SchoolYear, actor: Actor, at: dt.datetime) -> None:
    _waiting.set(None)
    school_year_changed.send(sender=SchoolYear, year=year, actor=actor, at=at)
