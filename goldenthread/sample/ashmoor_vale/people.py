"""Builds the people of Ashmoor Vale, their posts, line managers and working hours."""

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal

from goldenthread.sample.ashmoor_vale.support_staff import (
    SUPPORT_BY_TEAM,
    WORK_WITH_PUPILS,
    SupportPost,
)
from goldenthread.sample.ashmoor_vale.teachers import TEACHERS_BY_TEAM, Teacher
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import PayScale, StaffGroup, Weekday, WeekLabel

MINUTES_OF_A_FULL_WEEK = 37 * 60
EVERY_DAY = "MTWTF"

# Who manages the person at the head of each team; the head teacher answers to the governors.
MANAGER_OF_LEADER = {
    "slt": "",
    "english": "Lola Bamgbose",
    "mathematics": "Tomasz Wilk",
    "science": "Peter Vance",
    "history": "Elin Thorne",
    "geography": "Imran Sadiq",
    "re-citizenship": "Elin Thorne",
    "languages": "Lola Bamgbose",
    "pe": "Peter Vance",
    "creative-arts": "Lola Bamgbose",
    "design-food": "Peter Vance",
    "computing-business": "Tomasz Wilk",
    "send": "Elin Thorne",
    "teaching-assistants": "Naomi Fairweather",
    "pastoral": "Hannah Prosser",
    "cover": "Peter Vance",
    "technicians": "Aisha Rahman",
    "library": "Sian Hughes",
    "administration": "Stephen Cole",
    "business": "Ruth Adeyemi-Clarke",
    "it-support": "Stephen Cole",
    "site": "Stephen Cole",
}

SUBJECTS = {
    "english": "English",
    "mathematics": "Mathematics",
    "science": "Science",
    "history": "History",
    "geography": "Geography",
    "re-citizenship": "RE and citizenship",
    "languages": "Languages",
    "pe": "PE",
    "creative-arts": "Creative arts",
    "design-food": "D&T and food",
    "computing-business": "Computing and business",
    "send": "SEND",
}

# The first day of those whose first day matters; the others came before the year of this plan.
STARTED_ON = {
    "Jamie Okafor": dt.date(2026, 9, 1),
    "Adam Rigby": dt.date(2026, 9, 1),
    "Megan Rowlands": dt.date(2025, 9, 1),
    "Lucia Ferrante": dt.date(2025, 9, 1),
    "Naomi Fairweather": dt.date(2024, 9, 1),
    "Ruth Adeyemi-Clarke": dt.date(2021, 9, 1),
    "Tomasz Wilk": dt.date(2019, 9, 1),
}


def key_of_name(name: str) -> str:
    """`ruth-adeyemi-clarke` for `Ruth Adeyemi-Clarke`."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def fte_of_days(days: str) -> Decimal:
    """The share of a full week that a pattern such as `M-WTF` or `MTW--/MT---` makes."""
    patterns = days.split("/")
    worked = sum(letter != "-" for pattern in patterns for letter in pattern)
    return Decimal(worked) / (5 * len(patterns))


def _started_on(name: str, position: int) -> dt.date:
    return STARTED_ON.get(name, dt.date(2008 + position * 7 % 17, 9, 1))


def _person(name: str, position: int) -> r.Person:
    words = re.findall(r"[A-Za-z]+", name)
    initials = (words[0][0] + words[-1][:3]).upper()
    return r.Person(
        id=key_of_name(name),
        name=name,
        email=f"{key_of_name(name).replace('-', '.')}@ashmoor-vale.example",
        initials=initials,
        started_on=_started_on(name, position),
    )


def _teaching_post(team: str, teacher: Teacher, position: int, leader: str) -> r.Post:
    is_leader = teacher.name == leader
    manager = MANAGER_OF_LEADER[team] if is_leader else leader
    return r.Post(
        id=f"{key_of_name(teacher.name)}-post",
        person=key_of_name(teacher.name),
        job_title=teacher.job_title,
        staff_group=StaffGroup.LEADER if team == "slt" else StaffGroup.TEACHER,
        pay_scale=teacher.pay_scale,
        career_stage=teacher.career_stage,
        subject=SUBJECTS.get(team, ""),
        fte=fte_of_days(teacher.days),
        line_manager=key_of_name(manager),
        starts_on=_started_on(teacher.name, position),
    )


def _support_post(team: str, post: SupportPost, position: int, leader: str) -> r.Post:
    # The three technicians have nobody at their head, so each answers to the head of a department.
    has_leader = team != "technicians" and post.name != leader
    manager = leader if has_leader else MANAGER_OF_LEADER[team]
    if post.job_title == "D&T technician":
        manager = "Colin Sharpe"
    fte = Decimal(post.fte)
    with_pupils = team in WORK_WITH_PUPILS
    return r.Post(
        id=f"{key_of_name(post.name)}-post",
        person=key_of_name(post.name),
        job_title=post.job_title,
        staff_group=StaffGroup.SUPPORT_DIRECT if with_pupils else StaffGroup.SUPPORT_GENERAL,
        pay_scale=PayScale.SUPPORT,
        fte=fte,
        contract_minutes=int(fte * MINUTES_OF_A_FULL_WEEK),
        line_manager=key_of_name(manager),
        starts_on=_started_on(post.name, position),
    )


def _teachers_hours(teacher: Teacher) -> Iterator[r.WorkingHours]:
    if teacher.days == EVERY_DAY:
        return
    patterns = teacher.days.split("/")
    weeks = [""] if len(patterns) == 1 else list(WeekLabel)
    for week, pattern in zip(weeks, patterns, strict=True):
        for weekday, letter in zip(Weekday, pattern, strict=True):
            if letter != "-":
                yield r.WorkingHours(person=key_of_name(teacher.name), week=week, weekday=weekday)


def _support_hours(team: str, post: SupportPost) -> Iterator[r.WorkingHours]:
    """Shorter days for most, three whole days for those below 0.7 of full time."""
    fte = Decimal(post.fte)
    if fte == 1:
        return
    days = list(Weekday) if fte >= Decimal("0.7") else list(Weekday)[:3]
    starts_at = dt.time(8, 10) if team in WORK_WITH_PUPILS else dt.time(8, 30)
    # Thirty minutes of unpaid lunch lie inside the day; ends are rounded to five minutes.
    worked = int(fte * MINUTES_OF_A_FULL_WEEK / len(days)) + 30
    ends = starts_at.hour * 60 + starts_at.minute + worked // 5 * 5
    for weekday in days:
        yield r.WorkingHours(
            person=key_of_name(post.name),
            weekday=weekday,
            starts_at=starts_at,
            ends_at=dt.time(ends // 60, ends % 60),
        )


def _all_names() -> list[str]:
    teachers = [t.name for members in TEACHERS_BY_TEAM.values() for t in members]
    return teachers + [p.name for members in SUPPORT_BY_TEAM.values() for p in members]


PEOPLE = tuple(_person(name, position) for position, name in enumerate(_all_names()))
_POSITION = {name: position for position, name in enumerate(_all_names())}

POSTS = tuple(
    _teaching_post(team, teacher, _POSITION[teacher.name], members[0].name)
    for team, members in TEACHERS_BY_TEAM.items()
    for teacher in members
) + tuple(
    _support_post(team, post, _POSITION[post.name], members[0].name)
    for team, members in SUPPORT_BY_TEAM.items()
    for post in members
)

WORKING_HOURS = tuple(
    hours
    for members in TEACHERS_BY_TEAM.values()
    for teacher in members
    for hours in _teachers_hours(teacher)
) + tuple(
    hours
    for team, members in SUPPORT_BY_TEAM.items()
    for post in members
    for hours in _support_hours(team, post)
)

# Dates only: reasons are never stored.
LEAVE = (
    r.Leave(person="ewan-lockhart", starts_on=dt.date(2026, 11, 23), ends_on=dt.date(2026, 11, 27)),
)
