"""How far a programme is in use, counted from logs and promises; never told of one person."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Q

from goldenthread.accounts.public import SchoolYear
from goldenthread.inference.small_counts import may_be_shown
from goldenthread.people.public import TeamMember, on_day
from goldenthread.practice.models import PracticeLog, Promise, Tried
from goldenthread.practice.queries.uptake import TRIED
from goldenthread.programmes.public import Programme

OTHERS = "Everybody else"


@dataclass(frozen=True, slots=True)
class UseOfGroup:
    """Of `people` who take part, how many said that they tried it at least once."""

    name: str
    people: int
    tried: int

    @property
    def may_be_shown(self) -> bool:
        """Neither those who tried it nor those who did not are so few that they are known."""
        rest = self.people - self.tried
        return all(may_be_shown(number) for number in (self.people, self.tried, rest))


@dataclass(frozen=True, slots=True)
class ProgrammeUptake:
    """`told` said anything at all. `groups` is empty unless every one of them may be shown."""

    total: UseOfGroup
    told: int
    groups: tuple[UseOfGroup, ...]


def count_programme_uptake(
    year: SchoolYear,
    programme: Programme,
    people: Collection[int],
    first: dt.date,
    last: dt.date,
) -> ProgrammeUptake:
    """Logs and promises of these people between two days, both included. Three queries.

    Groups are teams from five people on; smaller ones are counted together. If one of them may not
    be shown, none is: it would follow from the others and the total.
    """
    said = _said(year, programme, first, last)
    everybody = set(people)
    tried = {person for person, outcomes in said.items() if True in outcomes} & everybody
    total = UseOfGroup(programme.title, len(everybody), len(tried))
    told = len(said.keys() & everybody)
    groups = _groups(year, everybody, tried, last)
    sound = len(groups) > 1 and all(group.may_be_shown for group in groups)
    return ProgrammeUptake(total, told, groups if sound and total.may_be_shown else ())


def _said(
    year: SchoolYear, programme: Programme, first: dt.date, last: dt.date
) -> dict[int, set[bool]]:
    """What each person said: whether it was tried."""
    said: dict[int, set[bool]] = defaultdict(set)
    logs = PracticeLog.objects.filter(
        school=year.school, year=year, step__programme=programme, on__range=(first, last)
    )
    for person, outcome in logs.order_by().values_list("person_id", "outcome"):
        said[person].add(outcome != Tried.NOT_YET)
    promises = Promise.objects.filter(
        Q(cycle__programme=programme) | Q(activity__programme=programme),
        school=year.school,
        year=year,
        made_on__range=(first, last),
    ).exclude(outcome="")
    for person, outcome in promises.values_list("person_id", "outcome"):
        said[person].add(outcome in TRIED)
    return said


def _groups(
    year: SchoolYear, everybody: set[int], tried: set[int], day: dt.date
) -> tuple[UseOfGroup, ...]:
    """Everybody in one group each: their first team, or the rest."""
    rows = TeamMember.objects.filter(on_day(day), school=year.school, person__in=everybody)
    team_of: dict[int, str] = {}
    for person, team in rows.order_by("team__name").values_list("person_id", "team__name"):
        team_of.setdefault(person, team)
    members: dict[str, set[int]] = defaultdict(set)
    for person in everybody:
        members[team_of.get(person, OTHERS)].add(person)
    by_size = sorted(members, key=lambda name: (name != OTHERS, len(members[name]), name))
    together = [name for name in by_size if name == OTHERS or not may_be_shown(len(members[name]))]
    alone = [name for name in by_size if name not in together]
    rest = set().union(*(members[name] for name in together))
    while rest and alone and not may_be_shown(len(rest)):
        rest |= members[alone.pop(0)]
    lines = [UseOfGroup(name, len(members[name]), len(members[name] & tried)) for name in alone]
    lines.sort(key=lambda line: line.name)
    if rest:
        lines.append(UseOfGroup(OTHERS, len(rest), len(rest & tried)))
    return tuple(lines)
