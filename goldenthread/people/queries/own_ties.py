"""Who somebody is in a school, and how they stand to its teams and people."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db.models import Q

from goldenthread.accounts.public import School, User, as_lines, read_lines
from goldenthread.people.access import on_day
from goldenthread.people.models import Person, Post, Team, TeamMember


@dataclass(frozen=True, slots=True)
class OwnTies:
    """Teams by key, with their numbers. Where no appraiser is named, the line manager is it."""

    person: Person | None = None
    teams_led: Mapping[str, int] = field(default_factory=dict)
    teams_joined: Mapping[str, int] = field(default_factory=dict)
    reports: frozenset[str] = frozenset()
    appraisees: frozenset[str] = frozenset()


def get_own_ties(user: User, school: School, today: dt.date) -> OwnTies:
    """One query. Memberships and posts are those that hold today."""
    people = Person.objects.filter(school=school, user=user)
    led = Team.objects.filter(school=school, leader__user=user)
    joined = TeamMember.objects.filter(on_day(today), school=school, person__user=user)
    posts = Post.objects.filter(on_day(today), school=school)
    managed = posts.filter(line_manager__user=user)
    appraised = posts.filter(Q(appraiser__user=user) | Q(appraiser=None, line_manager__user=user))
    found = read_lines(
        [
            as_lines(people, "person", key="key", words="name", number="pk"),
            as_lines(led, "led", key="key", number="pk"),
            as_lines(joined, "joined", key="team__key", number="team_id"),
            as_lines(managed, "report", key="person__key"),
            as_lines(appraised, "appraisee", key="person__key"),
        ]
    )
    own = found["person"][0] if found["person"] else None
    return OwnTies(
        person=Person(pk=own.number, school=school, user=user, key=own.key, name=own.words)
        if own
        else None,
        teams_led={line.key: line.number for line in found["led"]},
        teams_joined={line.key: line.number for line in found["joined"]},
        reports=frozenset(line.key for line in found["report"]),
        appraisees=frozenset(line.key for line in found["appraisee"]),
    )
