"""The teams of one person with what comes next in each, and the page of one team."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from goldenthread.people.public import Lesson, Team, TeamMember
from goldenthread.practice.access.sessions import (
    SESSION_KINDS,
    Reader,
    can_edit_support,
    is_in_team,
    leads_team,
    runs_on,
    teams_of,
)
from goldenthread.practice.models import TeamCycle
from goldenthread.practice.queries.promises import (
    PromiseLine,
    list_last_promises,
    list_own_promises,
)
from goldenthread.practice.queries.session_agenda import HELD
from goldenthread.practice.session_slots import propose_dates, read_slot
from goldenthread.programmes import public as programmes
from goldenthread.programmes.public import Activity
from goldenthread.snapshot.words import ActivityState, LessonKind, Readiness, Weekday
from goldenthread.years import public as years

READINESS_WORDS = {
    Readiness.LOW: "Opening up practice: agendas and support are given",
    Readiness.MIDDLE: "Working on pupils’ learning with each other",
    Readiness.HIGH: "Ready for enquiry: the team sets its own agenda",
}
SHOWN_SESSIONS = 8


@dataclass(frozen=True, slots=True)
class MyTeam:
    team: Team
    leads: bool
    next_session: Activity | None
    catch_up: programmes.CatchUp | None
    cycle: TeamCycle | None


@dataclass(frozen=True, slots=True)
class Home:
    teams: tuple[MyTeam, ...]
    other_teams: tuple[Team, ...]
    promises: tuple[PromiseLine, ...]


@dataclass(frozen=True, slots=True)
class CyclePage:
    cycle: TeamCycle
    sessions: tuple[Activity, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class TeamPage:
    team: Team
    leads: bool
    may_support: bool
    sees_promises: bool
    readiness: str
    coming: tuple[Activity, ...]
    held: tuple[Activity, ...]
    cycles: tuple[CyclePage, ...]
    last_promises: tuple[PromiseLine, ...]


def get_home(reader: Reader) -> Home:
    """At most 6 queries, however many teams."""
    teams = list(teams_of(reader.person, reader.today).select_related("leader").order_by("name"))
    coming: dict[int, Activity] = {}
    for row in _coming(reader, teams):
        coming.setdefault(row.team_id or 0, row)
    cycles: dict[int, TeamCycle] = {}
    for cycle in _open_cycles(reader, teams):
        cycles.setdefault(cycle.team_id, cycle)
    others: Iterable[Team] = ()
    if reader.plans:
        others = Team.objects.filter(school=reader.year.school).exclude(
            pk__in=[t.pk for t in teams]
        )
    return Home(
        teams=tuple(
            _my_team(reader, team, coming.get(team.pk), cycles.get(team.pk)) for team in teams
        ),
        other_teams=tuple(sorted(others, key=lambda team: team.name)),
        promises=tuple(list_own_promises(reader.person, reader.year)[:5]),
    )


def _my_team(
    reader: Reader, team: Team, session: Activity | None, cycle: TeamCycle | None
) -> MyTeam:
    catch_up = programmes.read_catch_up(session) if session else None
    return MyTeam(team, leads_team(reader, team), session, catch_up, cycle)


def get_team_page(reader: Reader, team: Team) -> TeamPage:
    """At most 9 queries, however long its history."""
    sees = is_in_team(reader, team)
    sessions = list(_sessions(reader, [team]))
    cycles = list(
        TeamCycle.objects.filter(year=reader.year, team=team)
        .select_related("programme")
        .prefetch_related("agendas")
        .order_by("-starts_on", "key")
    )
    held = [row for row in sessions if row.state in HELD]
    return TeamPage(
        team=team,
        leads=leads_team(reader, team),
        may_support=can_edit_support(reader, team),
        sees_promises=sees,
        readiness=READINESS_WORDS[Readiness(team.readiness)] if team.readiness else "",
        coming=tuple(row for row in sessions if _is_coming(row, reader))[:SHOWN_SESSIONS],
        held=tuple(reversed(held))[:SHOWN_SESSIONS],
        cycles=tuple(
            CyclePage(cycle, sessions_of_cycle(cycle, sessions), not cycle.outcome)
            for cycle in cycles
        ),
        last_promises=tuple(list_last_promises(reader, team, None)) if sees else (),
    )


def sessions_of_cycle(cycle: TeamCycle, sessions: list[Activity]) -> tuple[Activity, ...]:
    """Those put into it; in a year that was brought in, those of its programme in its span."""
    chosen = {agenda.activity_id for agenda in cycle.agendas.all()}
    if len(chosen) > 1:
        return tuple(row for row in sessions if row.pk in chosen)
    return tuple(
        row
        for row in sessions
        if cycle.starts_on <= row.on <= (cycle.ends_on or dt.date.max)
        and row.programme_id == cycle.programme_id
    )


def list_free_sessions(reader: Reader, team: Team) -> list[Activity]:
    """Sessions to come that belong to no cycle yet. 1 query."""
    rows = _coming(reader, [team])
    return [row for row in rows if getattr(row, "agenda", None) is None or not row.agenda.cycle_id]


def propose_sessions(reader: Reader, team: Team, *, number: int = 6) -> list[dt.date]:
    """The next days of the team's slot without a session, never in anybody's PPA. 5 queries."""
    slot = read_slot(team.slot)
    if slot is None:
        return []
    rows = _sessions(reader, [team]).exclude(state=ActivityState.CANCELLED)
    days = sorted(rows.values_list("on", flat=True))
    return propose_dates(
        years.get_calendar(reader.year),
        slot,
        after=reader.today,
        every_weeks=team.slot_every_weeks,
        last_on=days[-1] if days else None,
        taken=set(days),
        blocked_weeks=_weeks_with_ppa(reader, team, slot.weekday, slot.period),
        number=number,
    )


def _weeks_with_ppa(reader: Reader, team: Team, weekday: int, period: str) -> frozenset[str]:
    """The letters of the weeks in which a member plans and prepares at that time."""
    if not period:
        return frozenset()
    members = TeamMember.objects.filter(team=team).values("person")
    weeks = Lesson.objects.filter(
        year=reader.year,
        person__in=members,
        weekday=list(Weekday)[weekday].value,
        period=period,
        kind=LessonKind.PPA,
    ).values_list("week", flat=True)
    return frozenset(letter for week in weeks for letter in (week or "AB"))


def _sessions(reader: Reader, teams: Iterable[Team]) -> QuerySet[Activity]:
    rows = Activity.objects.filter(
        school=reader.year.school, year=reader.year, team__in=list(teams), kind__in=SESSION_KINDS
    )
    return (
        rows.annotate(own_catch_up=programmes.own_catch_up(reader.person))
        .select_related("agenda", "run", "programme")
        .order_by("on", "starts_at", "pk")
    )


def _coming(reader: Reader, teams: Iterable[Team]) -> QuerySet[Activity]:
    over = (*HELD, ActivityState.CANCELLED)
    rows = _sessions(reader, teams).exclude(state__in=over)
    return rows.filter(Q(on__gte=reader.today) | runs_on(reader.today))


def _is_coming(row: Activity, reader: Reader) -> bool:
    return row.state not in (*HELD, ActivityState.CANCELLED) and row.on >= reader.today


def _open_cycles(reader: Reader, teams: Iterable[Team]) -> QuerySet[TeamCycle]:
    rows = TeamCycle.objects.filter(year=reader.year, team__in=list(teams), outcome="")
    return rows.filter(starts_on__lte=reader.today).order_by("-starts_on", "key")
