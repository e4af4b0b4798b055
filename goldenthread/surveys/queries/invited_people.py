"""Who works at a school on a day, and where each stands for the way answers are told apart."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Q

from goldenthread.accounts.public import School
from goldenthread.people.public import Person, Post, TeamMember, on_day
from goldenthread.snapshot.words import StaffGroup, TeamKind
from goldenthread.surveys.models import Split

# A leader who also teaches counts as a leader. Neighbours in it are merged where one is too small.
GROUP_ORDER: tuple[str, ...] = (
    StaffGroup.LEADER.value,
    StaffGroup.TEACHER.value,
    StaffGroup.SUPPORT_DIRECT.value,
    StaffGroup.SUPPORT_GENERAL.value,
)
# The team where most of the work is done, so that a form tutor counts with the subject.
TEAM_ORDER: tuple[str, ...] = (
    TeamKind.SUBJECT.value,
    TeamKind.PHASE.value,
    TeamKind.YEAR.value,
    TeamKind.SUPPORT.value,
    TeamKind.PASTORAL.value,
    TeamKind.LEADERSHIP.value,
)
NO_TEAM = "no team"
FULL_TIME, PART_TIME = "full-time", "part-time"


@dataclass(frozen=True, slots=True)
class Invited:
    person_id: int
    staff_group: str
    team: str
    hours: str

    def part(self, split: str) -> str:
        """Where the person stands in this way of splitting; empty where it has no parts."""
        return {Split.TEAM.value: self.team, Split.HOURS.value: self.hours}.get(split, "")


def list_invited(
    school: School, day: dt.date, people: Collection[Person] | None = None
) -> list[Invited]:
    """Everybody with a post on that day who has not left, or those of `people`. Two queries."""
    here = Q(person__left_on__isnull=True) | Q(person__left_on__gte=day)
    posts = Post.objects.filter(on_day(day), here, school=school)
    if people is not None:
        posts = posts.filter(person__in=[person.pk for person in people])
    groups: dict[int, set[str]] = defaultdict(set)
    hours: dict[int, Decimal] = defaultdict(Decimal)
    for person_id, group, fte in posts.values_list("person_id", "staff_group", "fte"):
        groups[person_id].add(group)
        hours[person_id] += fte
    teams = _main_teams(school, day)
    return [
        Invited(
            person_id,
            min(held, key=GROUP_ORDER.index),
            teams.get(person_id, NO_TEAM),
            FULL_TIME if hours[person_id] >= 1 else PART_TIME,
        )
        for person_id, held in sorted(groups.items())
    ]


def _main_teams(school: School, day: dt.date) -> dict[int, str]:
    rows = TeamMember.objects.filter(on_day(day), school=school, team__kind__in=TEAM_ORDER)
    found: dict[int, tuple[int, str, str]] = {}
    for person_id, kind, key, name in rows.values_list(
        "person_id", "team__kind", "team__key", "team__name"
    ):
        place = (TEAM_ORDER.index(kind), key, name)
        found[person_id] = min(found.get(person_id, place), place)
    return {person_id: name for person_id, (_, _, name) in found.items()}
