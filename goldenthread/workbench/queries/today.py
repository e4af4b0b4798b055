"""The year that is on, and the activities that come next for one person."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from goldenthread.accounts.public import SchoolYear
from goldenthread.kernel.dates import day_and_date
from goldenthread.kernel.minutes import in_words
from goldenthread.people.public import OwnTies
from goldenthread.priorities import public as priorities
from goldenthread.programmes import public as programmes
from goldenthread.programmes.public import Activity, ActivityAudience
from goldenthread.snapshot.readings.time_spent import OVER
from goldenthread.snapshot.words import ActivityState, Stream
from goldenthread.ui.marks import PriorityMark

MOST_SHOWN = 5
DAYS_AHEAD = 60


@dataclass(frozen=True, slots=True)
class NextActivity:
    """An activity that is coming up for the person. `to_bring` is what its agenda asks for.

    `is_on` means that it runs at this moment, `has_changed` that its agenda changed since it went
    out. With a `catch_up` the person does not need to come.
    """

    day: str
    is_today: bool
    title: str
    length: str
    url: str
    mark: PriorityMark | None
    to_bring: str = ""
    is_on: bool = False
    has_changed: bool = False
    catch_up: programmes.CatchUp | None = None


def find_current_year(years: Iterable[SchoolYear], today: dt.date) -> SchoolYear | None:
    """The school year that today lies in, or else the newest; None when there is none."""
    years = list(years)
    current = next((row for row in years if row.starts_on <= today <= row.ends_on), None)
    return current or (years[0] if years else None)


def list_next_activities(year: SchoolYear, ties: OwnTies, today: dt.date) -> list[NextActivity]:
    """The person's next activities in date order, and their team's next session wherever it is.

    All-staff sessions are for everyone, a team's for its members, others for whom they invite.
    One query.
    """
    teams = list(ties.teams_joined.values())
    invited = ActivityAudience.objects.filter(activity=OuterRef("pk"))
    of_own_team = Q(team__in=teams) | Q(Exists(invited.filter(team__in=teams)))
    concerns: Q = Q(stream=Stream.WHOLE_SCHOOL) | Q(Q(stream=Stream.TEAM), of_own_team)
    if ties.person is not None:
        apart = ~Q(stream__in=[Stream.WHOLE_SCHOOL, Stream.TEAM])
        concerns |= Q(apart, Exists(invited.filter(person=ties.person)))
    rows = list(
        Activity.objects.filter(
            concerns,
            school=year.school,
            year=year,
            on__range=(today, today + dt.timedelta(days=DAYS_AHEAD)),
        )
        .exclude(state__in=[ActivityState.CANCELLED, *OVER])
        .annotate(own_catch_up=programmes.own_catch_up(ties.person))
        .select_related("priority", "programme__priority", "agenda", "run")
        .order_by("on", "key")
    )
    shown = rows[:MOST_SHOWN]
    if not any(row.stream == Stream.TEAM for row in shown):
        shown += [row for row in rows[MOST_SHOWN:] if row.stream == Stream.TEAM][:1]
    return [_next(row, year, today) for row in shown]


def _next(row: Activity, year: SchoolYear, today: dt.date) -> NextActivity:
    priority = row.priority or (row.programme.priority if row.programme else None)
    agenda = getattr(row, "agenda", None)
    kwargs = {"school_slug": year.school.slug, "year": year.label, "key": row.key}
    # A session with an agenda is prepared and run on its own page.
    sent = agenda if agenda is not None and agenda.sent_on is not None else None
    run = getattr(row, "run", None)
    is_on = run is not None and run.ended_at is None and row.on == today
    route = "sessions:session" if sent else "activities:show-activity"
    return NextActivity(
        day=day_and_date(row.on),
        is_today=row.on == today,
        title=row.title,
        length=in_words(row.minutes),
        url=reverse("sessions:mine" if is_on else route, kwargs=kwargs),
        mark=priorities.mark_of(priority.code, priority.title) if priority else None,
        to_bring=sent.to_bring if sent else "",
        is_on=is_on,
        has_changed=sent is not None and sent.changed_on is not None,
        catch_up=programmes.read_catch_up(row),
    )
