"""Closes a cycle: the team keeps what it tried, adapts it, or stops."""

import datetime as dt
from functools import partial

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.practice.access.sessions import Reader, require_lead
from goldenthread.practice.events import practice_changed
from goldenthread.practice.models import TeamCycle
from goldenthread.snapshot.words import CycleOutcome


def close_team_cycle(
    cycle: TeamCycle, outcome: CycleOutcome, *, reader: Reader, at: dt.datetime
) -> None:
    """Closing again with another outcome puts the first right."""
    require_lead(reader, cycle.team)
    # An early end is an end; a late look back does not make the cycle longer.
    ends_on = min(at.date(), cycle.ends_on) if cycle.ends_on else at.date()
    values = {"outcome": outcome.value, "ends_on": max(ends_on, cycle.starts_on)}
    with transaction.atomic():
        if accounts.write_row(
            cycle,
            values,
            kind="team cycle",
            verb="closed team cycle",
            actor=reader.user,
            at=at,
        ):
            news = partial(practice_changed.send, sender=TeamCycle, year=cycle.year)
            transaction.on_commit(partial(news, actor=reader.user, at=at))
