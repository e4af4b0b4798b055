"""The page of one member of staff, as much of it as the reader may see."""

import datetime as dt
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from goldenthread.accounts import public as accounts
from goldenthread.accounts.public import SchoolYear, User
from goldenthread.kernel.numbers import plain_number
from goldenthread.people.access import can_edit_people, can_view_leave, can_view_record, on_day
from goldenthread.people.models import Leave, Person, Post, Team, TeamMember, WorkingHours
from goldenthread.people.queries.people_list import TeamName
from goldenthread.people.queries.timetable_grid import Grid, read_timetable
from goldenthread.snapshot.words import Weekday


@dataclass(frozen=True, slots=True)
class Colleague:
    key: str
    name: str


@dataclass(frozen=True, slots=True)
class PostLine:
    """A post. From `fte` on, only those who may see the record get what it says."""

    key: str
    job_title: str
    staff_group: str
    subject: str
    fte: str = ""
    career_stage: str = ""
    line_manager: Colleague | None = None
    appraiser: Colleague | None = None
    starts_on: dt.date | None = None
    ends_on: dt.date | None = None
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class Away:
    starts_on: dt.date
    ends_on: dt.date | None


@dataclass(frozen=True, slots=True)
class Record:
    """What is for the person, their line manager and those who keep the records."""

    email: str
    initials: str
    started_on: dt.date | None
    working_days: tuple[str, ...]
    reports: tuple[Colleague, ...]
    year: str
    timetable: tuple[Grid, ...]


@dataclass(frozen=True, slots=True)
class PersonPage:
    key: str
    name: str
    left_on: dt.date | None
    posts: tuple[PostLine, ...]
    teams: tuple[TeamName, ...]
    leads: tuple[TeamName, ...]
    record: Record | None
    sees_leave: bool
    leave: tuple[Away, ...]
    may_edit: bool


def get_person_page(user: User | AnonymousUser, person: Person) -> PersonPage:
    """The page; at most 12 queries whatever the number of rows."""
    today = accounts.today()
    sees_record = can_view_record(user, person)
    sees_leave = can_view_leave(user, person)
    posts = Post.objects.filter(person=person).select_related("line_manager", "appraiser")
    shown = posts.order_by("-fte", "key") if sees_record else posts.filter(on_day(today))
    members = TeamMember.objects.filter(on_day(today), person=person).select_related("team")
    leads = Team.objects.filter(school=person.school, leader=person).order_by("name")
    away = Leave.objects.filter(person=person).order_by("-starts_on") if sees_leave else []
    return PersonPage(
        key=person.key,
        name=person.name,
        left_on=person.left_on,
        posts=tuple(_post(post, sees_record, today) for post in shown),
        teams=tuple(
            TeamName(row.team.key, row.team.name) for row in members.order_by("team__name")
        ),
        leads=tuple(TeamName(team.key, team.name) for team in leads),
        record=_record(person, today) if sees_record else None,
        sees_leave=sees_leave,
        leave=tuple(Away(row.starts_on, row.ends_on) for row in away),
        may_edit=can_edit_people(user, person.school),
    )


def _record(person: Person, today: dt.date) -> Record:
    working = list(WorkingHours.objects.filter(person=person))
    reports = (
        Person.objects.filter(
            pk__in=Post.objects.filter(on_day(today), line_manager=person).values("person")
        )
        .order_by("name")
        .values_list("key", "name")
    )
    year = SchoolYear.objects.in_use().filter(school=person.school).order_by("-starts_on").first()
    if year is not None:
        year.school = person.school
    return Record(
        email=person.email,
        initials=person.initials,
        started_on=person.started_on,
        working_days=tuple(_working_days(working)),
        reports=tuple(Colleague(key, name) for key, name in reports),
        year=year.label if year else "",
        timetable=read_timetable(person, year, working) if year else (),
    )


def _working_days(working: list[WorkingHours]) -> list[str]:
    """`Monday`, `Tuesday in week A, 08:35 to 12:00`, in the order of the week."""
    order = list(Weekday)
    lines = []
    for row in sorted(working, key=lambda row: (order.index(Weekday(row.weekday)), row.week)):
        words = row.weekday.capitalize()
        if row.week:
            words += f" in week {row.week}"
        if row.starts_at:
            words += f", from {row.starts_at:%H:%M}"
        if row.ends_at:
            words += f", to {row.ends_at:%H:%M}"
        lines.append(words)
    return lines


def _post(post: Post, sees_record: bool, today: dt.date) -> PostLine:
    line = PostLine(post.key, post.job_title, post.get_staff_group_display(), post.subject)
    if not sees_record:
        return line
    return PostLine(
        line.key,
        line.job_title,
        line.staff_group,
        line.subject,
        fte=plain_number(post.fte),
        career_stage=post.get_career_stage_display() if post.career_stage else "",
        line_manager=_colleague(post.line_manager),
        appraiser=_colleague(post.appraiser),
        starts_on=post.starts_on,
        ends_on=post.ends_on,
        is_over=post.ends_on is not None and post.ends_on < today,
    )


def _colleague(person: Person | None) -> Colleague | None:
    return None if person is None else Colleague(person.key, person.name)
