"""Who sees which team session and reads whose promise.

Members of a team and its leader read each other's promises. Whoever leads professional learning
helps to prepare, and reads no promise. For everybody else a session, like a promise, is not there.
"""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import Http404
from django.utils import timezone

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import Ability, SchoolYear, User
from goldenthread.people import public as people
from goldenthread.people.public import Person, Team, TeamMember
from goldenthread.practice.models import Promise, TeamCycle
from goldenthread.programmes import public as programmes
from goldenthread.programmes.public import Activity
from goldenthread.snapshot.words import ActivityKind

SESSION_KINDS = (ActivityKind.DEPARTMENT_SESSION, ActivityKind.TEAM_SESSION, ActivityKind.TLC)


@dataclass(frozen=True)
class Reader:
    """Who of the staff list has signed in, and on which day."""

    user: User
    person: Person
    year: SchoolYear
    today: dt.date

    @cached_property
    def team_ids(self) -> frozenset[int]:
        """The teams that the person is in or leads today. One query."""
        return frozenset(teams_of(self.person, self.today).values_list("pk", flat=True))

    @cached_property
    def plans(self) -> bool:
        """Whether the person leads professional learning, and so prepares for any team."""
        return accounts.is_cpd_leader(self.user, self.year.school)


def get_reader(user: User | AnonymousUser, school_slug: str, year_label: str) -> Reader:
    """The first line of each page: 404 outside the school, 403 for who is not on its staff."""
    year = accounts.get_year_for(user, school_slug, year_label, Ability.VIEW_PEOPLE_LIST)
    assert isinstance(user, User)
    return Reader(user, people.get_own_person(user, year.school), year, accounts.today())


def teams_of(person: Person, day: dt.date) -> QuerySet[Team]:
    """The teams that the person is in on this day, or leads."""
    own = TeamMember.objects.filter(people.on_day(day), person=person)
    return Team.objects.filter(
        Q(leader=person) | Q(pk__in=own.values("team")), school_id=person.school_id
    )


def runs_on(day: dt.date) -> Q:
    """Sessions that run on this day. One that nobody ended is over by the next morning."""
    morning = timezone.make_aware(dt.datetime.combine(day, dt.time.min))
    return Q(run__started_at__gte=morning, run__ended_at__isnull=True)


def is_running(session: Activity, at: dt.datetime) -> bool:
    """Whether it runs at this moment; the session is loaded with its run."""
    run = getattr(session, "run", None)
    if run is None or run.ended_at is not None:
        return False
    return bool(timezone.localtime(run.started_at).date() == at.date())


def sessions_visible_to(reader: Reader) -> QuerySet[Activity]:
    rows = Activity.objects.filter(
        school=reader.year.school,
        year=reader.year,
        kind__in=SESSION_KINDS,
        team__isnull=False,
    )
    if reader.plans:
        return rows
    return rows.filter(Q(team__in=reader.team_ids) | Q(facilitator=reader.person))


def get_session_or_404(reader: Reader, key: str) -> Activity:
    """Return the session with its team, agenda and run, in one query."""
    rows = sessions_visible_to(reader).select_related(
        "team__leader", "programme", "unit__technique", "technique", "agenda__technique",
        "agenda__cycle", "run", "facilitator", "school", "year",
    )  # fmt: skip
    rows = rows.annotate(own_catch_up=programmes.own_catch_up(reader.person))
    session = rows.filter(key=key).first()
    if session is None:
        raise Http404
    return session


def get_team_or_404(reader: Reader, key: str) -> Team:
    """A team of the reader's own; any team for whoever leads professional learning."""
    rows = Team.objects.filter(school=reader.year.school).select_related("leader", "school")
    if not reader.plans:
        rows = rows.filter(pk__in=reader.team_ids)
    team = rows.filter(key=key).first()
    if team is None:
        raise Http404
    return team


def get_cycle_or_404(reader: Reader, team: Team, key: str) -> TeamCycle:
    rows = TeamCycle.objects.select_related("team__leader", "programme", "school", "year")
    cycle = rows.filter(year=reader.year, team=team, key=key).first()
    if cycle is None:
        raise Http404
    return cycle


def is_in_team(reader: Reader, team: Team | None) -> bool:
    return team is not None and team.pk in reader.team_ids


def leads_team(reader: Reader, team: Team | None) -> bool:
    """Its leader does; in a team without one, each member."""
    if team is None:
        return False
    if team.leader_id is None:
        return team.pk in reader.team_ids
    return team.leader_id == reader.person.pk


def can_run(reader: Reader, session: Activity) -> bool:
    return session.facilitator_id == reader.person.pk or leads_team(reader, session.team)


def can_prepare(reader: Reader, session: Activity) -> bool:
    return reader.plans or can_run(reader, session)


def can_edit_support(reader: Reader, team: Team) -> bool:
    return reader.plans or leads_team(reader, team)


def require_run(reader: Reader, session: Activity) -> None:
    if not can_run(reader, session):
        raise PermissionDenied(
            f"“{session.title}” is run by the leader of the team, or by whoever leads the session."
        )


def require_prepare(reader: Reader, session: Activity) -> None:
    if not can_prepare(reader, session):
        raise PermissionDenied(
            f"“{session.title}” is prepared by the leader of the team, with whoever leads "
            "professional learning."
        )


def require_lead(reader: Reader, team: Team) -> None:
    if not leads_team(reader, team):
        raise PermissionDenied(f"A cycle of {team.name} is started and closed by its leader.")


def require_support(reader: Reader, team: Team) -> None:
    if not can_edit_support(reader, team):
        raise PermissionDenied(
            f"How {team.name} is supported is agreed by its leader with whoever leads "
            "professional learning."
        )


def promises_of_team(team: Team, year: SchoolYear) -> QuerySet[Promise]:
    """What was promised in the team, whoever of its people has left since."""
    return _with_team(year).filter(Q(team_made_in=team.pk))


def promises_visible_to(reader: Reader) -> QuerySet[Promise]:
    """One's own, and those of one's teams; of a team that is no more, for who was in it then."""
    then = TeamMember.objects.filter(
        Q(starts_on__isnull=True) | Q(starts_on__lte=OuterRef("made_on")),
        Q(ends_on__isnull=True) | Q(ends_on__gte=OuterRef("made_on")),
        team=OuterRef("team_made_in"),
        person=reader.person,
    )
    now = TeamMember.objects.filter(people.on_day(reader.today), team=OuterRef("team_made_in"))
    return _with_team(reader.year).filter(
        Q(person=reader.person)
        | Q(team_made_in__in=reader.team_ids)
        | (Q(Exists(then)) & ~Q(Exists(now)))
    )


def can_read_promise(reader: Reader, promise: Promise) -> bool:
    return promises_visible_to(reader).filter(pk=promise.pk).exists()


def _with_team(year: SchoolYear) -> QuerySet[Promise]:
    rows = Promise.objects.filter(school=year.school, year=year)
    # The cycle first: a session may be handed to another team when two are merged.
    return rows.annotate(team_made_in=Coalesce(F("cycle__team_id"), F("activity__team_id")))
