"""One team session: its agenda with the parts as they run by the clock, and who was there."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.kernel.dates import long_date
from goldenthread.kernel.sentences import counted
from goldenthread.people.public import Person
from goldenthread.practice.access.sessions import (
    SESSION_KINDS,
    Reader,
    can_prepare,
    can_run,
    is_in_team,
)
from goldenthread.practice.models import Agenda, AgendaPattern, AgendaSegment, SessionRun
from goldenthread.practice.queries.promises import (
    PromiseLine,
    list_last_promises,
    list_members,
    list_promises_in,
)
from goldenthread.practice.session_patterns import (
    BUILT_IN,
    SESSIONS_KEPT_STRICTLY,
    Pattern,
    PatternSegment,
)
from goldenthread.practice.session_return import ReadyAgenda, agenda_of_return
from goldenthread.practice.session_slots import send_by
from goldenthread.programmes import public as programmes
from goldenthread.programmes.public import Activity, ActivityLink, Participation
from goldenthread.snapshot.words import (
    ActivityKind,
    ActivityState,
    LinkKind,
    ParticipationState,
    Stream,
)
from goldenthread.years import public as years

SCHOOL_DAYS_BEFORE = 5
HELD = (ActivityState.HAPPENED, ActivityState.FOLLOW_UP_DUE, ActivityState.COMPLETE)
BUSINESS = (ActivityKind.BUSINESS_MEETING, ActivityKind.PASTORAL_MEETING)


@dataclass(frozen=True, slots=True)
class SegmentLine:
    """A timed part; `begins_at` is known where the session's beginning is."""

    place: int
    name: str
    minutes: int
    prompt: str
    task: str
    lead: str
    begins_at: dt.time | None


@dataclass(frozen=True, slots=True)
class AttendanceLine:
    person: Person
    state: str


@dataclass(frozen=True, slots=True)
class SessionPage:
    session: Activity
    agenda: Agenda | None
    run: SessionRun | None
    segments: tuple[SegmentLine, ...]
    fit: str
    is_too_long: bool
    timing: str
    leaves_no_room: bool
    keeps_time_strictly: bool
    sees_promises: bool
    last_promises: tuple[PromiseLine, ...]
    promises: tuple[PromiseLine, ...]
    has_promised: bool
    attendance: tuple[AttendanceLine, ...]
    catch_up: programmes.CatchUp | None
    catch_ups: tuple[programmes.CatchUpLine, ...]
    marked: int
    may_prepare: bool
    may_run: bool
    next_session: Activity | None
    ready: ReadyAgenda | None
    today: dt.date

    @property
    def is_running(self) -> bool:
        return self.run is not None and self.run.ended_at is None

    @property
    def may_catch_up(self) -> bool:
        return self.session.on <= self.today

    @property
    def is_over(self) -> bool:
        return (self.session.ends_on or self.session.on) < self.today

    @property
    def is_to_come(self) -> bool:
        return self.session.state not in (*HELD, ActivityState.CANCELLED)


def get_session_page(reader: Reader, session: Activity) -> SessionPage:
    """At most 13 queries, however long the team's history, one more while it has no agenda."""
    assert session.team is not None
    agenda: Agenda | None = getattr(session, "agenda", None)
    run: SessionRun | None = getattr(session, "run", None)
    segments = list_segments(session)
    minutes = sum(one.minutes for one in segments)
    sees = is_in_team(reader, session.team)
    may_run, may_prepare = can_run(reader, session), can_prepare(reader, session)
    members = list_members(session.team, session.on) if may_run else []
    rows = _participation(session) if may_run else []
    states = {row.person_id: row.state for row in rows if row.state != ParticipationState.INVITED}
    is_cancelled = session.state == ActivityState.CANCELLED
    made = tuple(list_promises_in(reader, session)) if sees else ()
    return SessionPage(
        session=session,
        agenda=agenda,
        run=run,
        segments=segments,
        fit=fit_in_words(minutes, session.minutes) if segments else "",
        is_too_long=minutes > session.minutes,
        timing=_timing(reader, session, agenda),
        leaves_no_room=bool(segments) and leaves_no_room(session, minutes),
        keeps_time_strictly=keeps_time_strictly(session),
        sees_promises=sees,
        last_promises=tuple(list_last_promises(reader, session.team, session)) if sees else (),
        promises=made,
        has_promised=any(line.person_key == reader.person.key for line in made),
        attendance=tuple(AttendanceLine(person, states.get(person.pk, "")) for person in members),
        catch_up=None if is_cancelled else programmes.read_catch_up(session),
        catch_ups=() if is_cancelled else programmes.catch_up_lines_of(rows),
        marked=len(states),
        may_prepare=may_prepare,
        may_run=may_run,
        next_session=find_next_session(session),
        ready=find_ready_agenda(session) if may_prepare and not segments else None,
        today=reader.today,
    )


def find_ready_agenda(session: Activity) -> ReadyAgenda | None:
    """Where the session follows what the whole school heard. 1 query."""
    links = ActivityLink.objects.filter(
        activity=session, kind=LinkKind.FOLLOWS, to__stream=Stream.WHOLE_SCHOOL
    ).exclude(to__state=ActivityState.CANCELLED)
    link = (
        links.select_related("to__technique", "to__unit__technique").order_by("to__on", "pk").last()
    )
    return agenda_of_return(session, link.to) if link else None


def list_segments(session: Activity) -> tuple[SegmentLine, ...]:
    """The timed parts in order, each with its time by the clock. 1 query."""
    rows = AgendaSegment.objects.filter(agenda__activity=session).select_related("lead")
    begins = dt.datetime.combine(session.on, session.starts_at) if session.starts_at else None
    lines = []
    for place, row in enumerate(rows.order_by("place", "pk")):
        lines.append(
            SegmentLine(
                place=place,
                name=row.name,
                minutes=row.minutes,
                prompt=row.prompt,
                task=row.task,
                lead=row.lead.name if row.lead else "",
                begins_at=begins.time() if begins else None,
            )
        )
        begins = begins + dt.timedelta(minutes=row.minutes) if begins else None
    return tuple(lines)


def fit_in_words(minutes: int, length: int) -> str:
    """How the parts fit the session, without reproach."""
    if minutes > length:
        over = counted(minutes - length, "minute")
        return f"The parts take {minutes} of {length} minutes: {over} too many."
    if minutes < length:
        free = counted(length - minutes, "minute")
        return f"The parts take {minutes} of {length} minutes: {free} left for other business."
    return f"The parts take all {length} minutes."


def leaves_no_room(session: Activity, minutes: int) -> bool:
    """Whether to say, once for each team and year, that no time is left for other business.

    Silent where the team has a meeting for its business, and once an agenda has gone out. At most
    2 queries.
    """
    if minutes < session.minutes:
        return False
    of_team = Activity.objects.filter(year=session.year, team=session.team)
    if of_team.filter(kind__in=BUSINESS).exclude(state=ActivityState.CANCELLED).exists():
        return False
    return not Agenda.objects.filter(activity__in=of_team, sent_on__isnull=False).exists()


def keeps_time_strictly(session: Activity) -> bool:
    """Whether it is one of the first three sessions of its team, in whatever year. 1 query."""
    earlier = Activity.objects.filter(
        school=session.school, team=session.team, kind__in=SESSION_KINDS, on__lt=session.on
    )
    held = earlier.filter(state__in=HELD)[:SESSIONS_KEPT_STRICTLY]
    return len(held.values_list("pk")) < SESSIONS_KEPT_STRICTLY


def find_next_session(session: Activity) -> Activity | None:
    """The team's next session after this one that is still to come. 1 query."""
    rows = Activity.objects.filter(
        year=session.year, team=session.team, kind__in=SESSION_KINDS, on__gt=session.on
    )
    over = (*HELD, ActivityState.CANCELLED)
    return rows.exclude(state__in=over).order_by("on", "starts_at", "pk").first()


def list_patterns(session: Activity) -> tuple[Pattern, ...]:
    """The built-in patterns and the school's own. 1 query."""
    own = AgendaPattern.objects.filter(school=session.school)
    return (*BUILT_IN, *(_pattern_of(row) for row in own))


def _pattern_of(row: AgendaPattern) -> Pattern:
    segments = tuple(
        PatternSegment(
            str(one.get("name", "")),
            int(one.get("minutes", 0)),
            str(one.get("prompt", "")),
            str(one.get("task", "")),
        )
        for one in row.segments
    )
    return Pattern(f"own-{row.pk}", row.name, segments)


def _participation(session: Activity) -> list[Participation]:
    return list(Participation.objects.filter(activity=session).select_related("person"))


def _timing(reader: Reader, session: Activity, agenda: Agenda | None) -> str:
    """When the agenda went out, or until when it is to go out, in one sentence."""
    if session.state in (*HELD, ActivityState.CANCELLED) and not (agenda and agenda.sent_on):
        return ""
    last = send_by(years.get_calendar(session.year), session.on, SCHOOL_DAYS_BEFORE)
    if agenda is not None and agenda.sent_on is not None:
        sent = f"Went out on {long_date(agenda.sent_on)}"
        if last is not None and agenda.sent_on > last:
            return f"{sent}, less than five school days before."
        return f"{sent}, at least five school days before."
    if last is None or session.on < reader.today:
        return "The agenda has not gone out."
    if last < reader.today:
        return (
            "Fewer than five school days are left. Send it all the same: late is better than not."
        )
    return f"Send it by {long_date(last)}, so that everyone has five school days."
