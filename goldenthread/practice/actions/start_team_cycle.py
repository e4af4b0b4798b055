"""Starts a cycle of three to six sessions of a team on one theme."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from django.db import transaction

from goldenthread.accounts import public as accounts
from goldenthread.kernel.errors import Refusal
from goldenthread.kernel.sentences import counted
from goldenthread.kernel.short_names import short_name
from goldenthread.people.public import Team
from goldenthread.practice.access.sessions import Reader, require_lead
from goldenthread.practice.actions.plan_team_sessions import plan_team_sessions
from goldenthread.practice.events import practice_changed
from goldenthread.practice.models import Agenda, TeamCycle
from goldenthread.programmes.public import Activity, Programme

FEWEST, MOST = 3, 6


class NotACycle(Refusal):
    def __init__(self, number: int) -> None:
        super().__init__(
            f"You have chosen {counted(number, 'session')}.",
            f"A cycle has {FEWEST} to {MOST}: enough to come back, few enough to look back.",
        )


def start_team_cycle(
    team: Team,
    *,
    theme: str,
    trigger: str,
    programme: Programme | None,
    sessions: Sequence[Activity],
    new_days: Sequence[dt.date],
    reader: Reader,
    at: dt.datetime,
) -> TeamCycle:
    """Make the cycle, with new sessions on the days that the plan does not have yet.

    Refuses with `NotACycle` for fewer than three or more than six sessions.
    """
    require_lead(reader, team)
    number = len(sessions) + len(set(new_days))
    if not FEWEST <= number <= MOST:
        raise NotACycle(number)
    year = reader.year
    with transaction.atomic():
        made = []
        if new_days:
            made = plan_team_sessions(
                team, new_days, title=theme, programme=programme, reader=reader, at=at
            )
        all_sessions = sorted([*sessions, *made], key=lambda row: row.on)
        taken = set(TeamCycle.objects.filter(year=year).values_list("key", flat=True))
        cycle = TeamCycle(
            school=year.school, year=year, key=short_name(f"{team.key}-{theme}", taken)
        )
        accounts.write_row(
            cycle,
            {
                "team": team,
                "programme": programme,
                "theme": theme,
                "trigger": trigger,
                "starts_on": all_sessions[0].on,
                "ends_on": all_sessions[-1].on,
            },
            kind="team cycle",
            actor=reader.user,
            at=at,
        )
        for session in all_sessions:
            Agenda.objects.update_or_create(
                activity=session, defaults={"school": year.school, "cycle": cycle}
            )
        news = partial(practice_changed.send, sender=TeamCycle, year=year)
        transaction.on_commit(partial(news, actor=reader.user, at=at))
    return cycle
