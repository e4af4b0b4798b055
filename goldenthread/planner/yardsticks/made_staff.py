"""The staff of a made school: people, posts, working days and teams."""

import datetime as dt
import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from goldenthread.kernel.short_names import short_name
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import PayScale, StaffGroup, TeamKind, Weekday

STARTED_ON = dt.date(2020, 9, 1)
MINUTES_OF_A_FULL_WEEK = 37 * 60
# One teacher in five works part-time: three or four days.
PART_TIME_EVERY = 5
LEADERS_AMONG = 15
# Team, kind of work, people for each 25 teachers, share of full time.
_SUPPORT: tuple[tuple[str, StaffGroup, int, str], ...] = (
    ("Teaching assistants", StaffGroup.SUPPORT_DIRECT, 5, "0.8"),
    ("Pastoral", StaffGroup.SUPPORT_DIRECT, 2, "1"),
    ("Office", StaffGroup.SUPPORT_GENERAL, 2, "1"),
    ("Technicians", StaffGroup.SUPPORT_GENERAL, 1, "1"),
    ("Site", StaffGroup.SUPPORT_GENERAL, 1, "1"),
)


@dataclass(frozen=True, slots=True)
class MadeStaff:
    """Keys of teachers and of the members of each team; leaders head the list of teachers."""

    teachers: tuple[str, ...]
    leaders: tuple[str, ...]
    departments: Mapping[str, tuple[str, ...]]
    communities: Mapping[str, tuple[str, ...]]
    support: Mapping[str, tuple[str, ...]]
    days_at_work: Mapping[str, tuple[str, ...]]
    tables: dict[str, Iterable[object]] = field(repr=False)


def made_staff(
    teachers: int, departments: Sequence[str], communities: int, dice: random.Random
) -> MadeStaff:
    """`departments` are names of teams of teachers; the first members lead."""
    people = tuple(f"teacher-{number:03}" for number in range(1, teachers + 1))
    leaders = people[: max(2, teachers // LEADERS_AMONG)]
    of_department = _dealt(people[len(leaders) :], [short_name(name) for name in departments])
    of_community = _dealt(people, [f"community-{n}" for n in range(1, communities + 1)])
    of_support = {
        short_name(name): tuple(
            f"{short_name(name)}-{number:02}"
            for number in range(1, max(2, each * teachers // 25) + 1)
        )
        for name, _, each, _ in _SUPPORT
    }
    heads = {members[0] for members in of_department.values()}
    days = {
        person: tuple(sorted(dice.sample(list(Weekday), dice.choice((3, 4))), key=_place))
        for place, person in enumerate(people)
        if place % PART_TIME_EVERY == 2 and person not in heads and person not in leaders
    }
    teams = [
        _team(short_name(name), name, TeamKind.SUBJECT, of_department, 2, "Tuesday 15:15, week A")
        for name in departments
    ]
    teams += [
        _team(key, f"Learning community {key.rpartition('-')[2]}", TeamKind.LEARNING_COMMUNITY,
              of_community, 4, "Tuesday 15:15, week B")
        for key in of_community
    ]  # fmt: skip
    teams += [
        _team(short_name(name), name, kind, of_support, None, "")
        for name, _, _, _ in _SUPPORT
        for kind in [TeamKind.PASTORAL if name == "Pastoral" else TeamKind.SUPPORT]
    ]
    everyone = (*people, *(person for members in of_support.values() for person in members))
    members = {**of_department, **of_community, **of_support}
    tables: dict[str, Iterable[object]] = {
        "people": [
            r.Person(id=person, name=_name(person), started_on=STARTED_ON) for person in everyone
        ],
        "posts": [
            *_teaching_posts(leaders, departments, of_department, days),
            *_support_posts(of_support, leaders),
        ],
        "working_hours": [
            r.WorkingHours(person=person, weekday=day) for person in days for day in days[person]
        ],
        "teams": teams,
        "team_members": [
            r.TeamMember(team=team, person=person)
            for team, keys in members.items()
            for person in keys
        ],
    }
    return MadeStaff(people, leaders, of_department, of_community, of_support, days, tables)


def _place(day: Weekday) -> int:
    return list(Weekday).index(day)


def _name(key: str) -> str:
    return key.replace("-", " ").capitalize()


def _dealt(people: Sequence[str], keys: Sequence[str]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(people[place :: len(keys)]) for place, key in enumerate(keys)}


def _team(
    key: str,
    name: str,
    kind: TeamKind,
    members: Mapping[str, tuple[str, ...]],
    every: int | None,
    slot: str,
) -> r.Team:
    return r.Team(
        id=key, name=name, kind=kind, leader=members[key][0], slot_every_weeks=every, slot=slot
    )


def _teaching_posts(
    leaders: Sequence[str],
    departments: Sequence[str],
    of_department: Mapping[str, tuple[str, ...]],
    days: Mapping[str, tuple[str, ...]],
) -> Iterator[r.Post]:
    for place, person in enumerate(leaders):
        manager = leaders[0] if place else ""
        yield _post(person, StaffGroup.LEADER, PayScale.LEADERSHIP, "Leader", manager, Decimal(1))
    for place, name in enumerate(departments):
        head, *others = of_department[short_name(name)]
        manager = leaders[place % len(leaders)]
        yield _teacher(head, name, manager, Decimal(1))
        for person in others:
            fte = Decimal(len(days[person])) / 5 if person in days else Decimal(1)
            yield _teacher(person, name, head, fte)


def _teacher(person: str, subject: str, manager: str, fte: Decimal) -> r.Post:
    return _post(person, StaffGroup.TEACHER, PayScale.MAIN, "Teacher", manager, fte, subject)


def _support_posts(
    of_support: Mapping[str, tuple[str, ...]], leaders: Sequence[str]
) -> Iterator[r.Post]:
    for name, group, _, fte in _SUPPORT:
        head, *others = of_support[short_name(name)]
        for person in (head, *others):
            manager = head if person != head else leaders[-1]
            yield _post(person, group, PayScale.SUPPORT, name, manager, Decimal(fte))


def _post(
    person: str,
    group: StaffGroup,
    scale: PayScale,
    title: str,
    manager: str,
    fte: Decimal,
    subject: str = "",
) -> r.Post:
    minutes = int(fte * MINUTES_OF_A_FULL_WEEK) if scale is PayScale.SUPPORT else None
    return r.Post(
        id=f"{person}-post",
        person=person,
        job_title=title,
        staff_group=group,
        pay_scale=scale,
        subject=subject,
        fte=fte,
        contract_minutes=minutes,
        line_manager=manager,
        starts_on=STARTED_ON,
    )
