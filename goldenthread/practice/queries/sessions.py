"""A person's next team session for the practice home and for Today."""

import datetime as dt

from django.db.models import F, Q
from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import day_and_date, long_date
from goldenthread.people.public import Person
from goldenthread.practice.access.sessions import SESSION_KINDS, runs_on, teams_of
from goldenthread.practice.home_card import HomeCard
from goldenthread.practice.queries.session_agenda import HELD
from goldenthread.programmes import public as programmes
from goldenthread.programmes.public import Activity
from goldenthread.snapshot.words import ActivityState

HEADING = "My team’s next session"


def get_home_card(person: Person, year: SchoolYear, today: dt.date) -> HomeCard:
    """Running now, or the next one with what to bring. 1 query."""
    session = find_session_at_hand(person, year, today)
    if session is None:
        return HomeCard(
            HEADING,
            "No session of your teams is in the plan. Sessions, promises and cycles of the teams "
            "that you are in stand here.",
            "See my teams",
            _address("sessions:home", year),
        )
    team = session.team.name if session.team else ""
    run = getattr(session, "run", None)
    if run is not None and run.ended_at is None:
        return HomeCard(
            HEADING,
            f"{team}: “{session.title}” is on now.",
            "Join on this phone",
            _address("sessions:mine", year, session.key),
            marked=True,
        )
    time = f", {session.starts_at:%H:%M}" if session.starts_at else ""
    day = "Today" if session.on == today else day_and_date(session.on)
    return HomeCard(
        HEADING,
        f"{day}{time}: {session.title} ({team}).",
        "Open the session",
        _address("sessions:session", year, session.key),
        lines=_lines(session),
        marked=session.on == today and programmes.read_catch_up(session) is None,
    )


def find_session_at_hand(person: Person, year: SchoolYear, today: dt.date) -> Activity | None:
    """The session that runs, or else the next one of the person's teams. 1 query."""
    rows = Activity.objects.filter(
        school=year.school, year=year, kind__in=SESSION_KINDS
    ).select_related("agenda", "run", "team")
    rows = rows.annotate(own_catch_up=programmes.own_catch_up(person))
    own = Q(team__in=teams_of(person, today).values("pk")) | Q(facilitator=person)
    coming = Q(on__gte=today, run__isnull=True) & ~Q(state__in=(*HELD, ActivityState.CANCELLED))
    found = rows.filter(own, runs_on(today) | coming).order_by(
        F("run__started_at").desc(nulls_last=True), "on", "starts_at", "pk"
    )
    return found.first()


def _lines(session: Activity) -> tuple[str, ...]:
    catch_up = programmes.read_catch_up(session)
    if catch_up is not None:
        return ("You do not need to come.", catch_up.told)
    agenda = getattr(session, "agenda", None)
    if agenda is None or agenda.sent_on is None:
        return ()
    told = "The agenda is out."
    if agenda.changed_on:
        told = f"The agenda changed on {long_date(agenda.changed_on)}, since it went out."
    bring = f"Bring: {agenda.to_bring}" if agenda.to_bring else ""
    return tuple(line for line in (told, bring) if line)


def _address(route: str, year: SchoolYear, key: str = "") -> str:
    kwargs = {"school_slug": year.school.slug, "year": year.label}
    return reverse(route, kwargs=kwargs | ({"key": key} if key else {}))
