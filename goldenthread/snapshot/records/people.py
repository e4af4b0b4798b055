"""Staff, their posts, working hours and teams."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.snapshot import columns as column
from goldenthread.snapshot.tables import Scope, table
from goldenthread.snapshot.words import (
    CareerStage,
    PayScale,
    Readiness,
    StaffGroup,
    TeamKind,
    Weekday,
    WeekLabel,
)


@table("people", scope=Scope.SCHOOL)
@dataclass(frozen=True, slots=True)
class Person:
    """A member of staff. Pupils have no place in the folder."""

    id: str = column.key("Short name: `priya-nair`")
    name: str = column.text("Name as used in school", required=True)
    email: str = column.text(
        "Work e-mail address; needed before the person can be invited to sign in"
    )
    initials: str = column.text("Timetable code: `PNA`", longest=12)
    started_on: dt.date | None = column.day("First day at this school")
    left_on: dt.date | None = column.day("Last day at this school")


@table("posts", scope=Scope.SCHOOL)
@dataclass(frozen=True, slots=True)
class Post:
    """What a person is employed to do. A person may hold several posts."""

    id: str = column.key("Short name of the post: `priya-nair-english`")
    person: str = column.ref("people", "Who holds the post", required=True)
    job_title: str = column.text("Job title", required=True)
    staff_group: str = column.one_of(StaffGroup, "Staff group", required=True)
    pay_scale: str = column.one_of(PayScale, "Pay range; leadership has no directed-time limit")
    career_stage: str = column.one_of(CareerStage, "Where the person stands in their career")
    subject: str = column.text("Subject or phase", longest=80)
    fte: Decimal = column.number(
        "Full-time equivalent", unit="of full time", required=True, least="0.05", most="1"
    )
    contract_minutes: int | None = column.minutes("Contracted minutes a week (support staff)")
    line_manager: str = column.ref("people", "Who line-manages the person in this post")
    appraiser: str = column.ref("people", "Who appraises, when not the line manager")
    starts_on: dt.date | None = column.day("First day in the post")
    ends_on: dt.date | None = column.day("Last day in the post")


@table("working_hours", key="person week weekday", scope=Scope.SCHOOL)
@dataclass(frozen=True, slots=True)
class WorkingHours:
    """A day on which a part-timer works. A person without rows works every day."""

    person: str = column.ref("people", "Who", required=True)
    week: str = column.one_of(WeekLabel, "A or B in a two-week pattern; empty for every week")
    weekday: str = column.one_of(Weekday, "Day of the week", required=True)
    starts_at: dt.time | None = column.clock_time("From; empty for the start of the school day")
    ends_at: dt.time | None = column.clock_time("To; empty for the end of the school day")


@table("leave", key="person starts_on", scope=Scope.SCHOOL)
@dataclass(frozen=True, slots=True)
class Leave:
    """Dates on which a person is not available. The reason is never stored."""

    person: str = column.ref("people", "Who", required=True)
    starts_on: dt.date = column.day("First day away", required=True)
    ends_on: dt.date | None = column.day("Last day away; empty while not known")


@table("teams", scope=Scope.SCHOOL)
@dataclass(frozen=True, slots=True)
class Team:
    """A group of staff who learn and work together."""

    id: str = column.key("Short name: `english`")
    name: str = column.text("Name", required=True)
    kind: str = column.one_of(TeamKind, "What holds the team together", required=True)
    leader: str = column.ref("people", "Who leads it")
    readiness: str = column.one_of(Readiness, "How ready for open, demanding work together")
    support: str = column.text("Support and freedom agreed with the team, in a few words")
    slot_every_weeks: int | None = column.whole(
        "The team's regular learning slot comes every so many teaching weeks; empty: no slot",
        unit="teaching weeks",
        least=1,
        most=12,
    )
    slot: str = column.text("When the slot is: `Tuesday 15:15, week A`", longest=80)


@table("team_members", key="team person", scope=Scope.SCHOOL)
@dataclass(frozen=True, slots=True)
class TeamMember:
    """One person's place in one team."""

    team: str = column.ref("teams", "Team", required=True)
    person: str = column.ref("people", "Member", required=True)
    starts_on: dt.date | None = column.day("From; empty for always")
    ends_on: dt.date | None = column.day("To; empty for open end")
