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
    """Beside `people` who take part, how many said that they tried it at least once.

    Whoever said so stays counted after leaving the programme.
    """

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
    be shown, none is: it would follow from the others and the total. What was said counts whoever
    is among `people`: else taking somebody off the list for a moment would tell what they said.
    """
    said = _said(year, programme, first, last)
    everybody = set(people)
    tried = {person for person, outcomes in said.items() if True in outcomes}
    total = UseOfGroup(programme.title, len(everybody), len(tried))
    groups = _groups(year, everybody, tried, last)
    sound = len(groups) > 1 and all(group.may_be_shown for group in groups)
    return ProgrammeUptake(total, len(said), groups if sound and total.may_be_shown else ())


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
    rows = TeamMember.objects.filter(on_day(day), school=year.school, person__in=everybody | tried)
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
    tried_in: dict[str, int] = defaultdict(int)
    for person in tried:
        name = team_of.get(person, OTHERS)
        tried_in[name if name in alone else OTHERS] += 1
    if tried_in[OTHERS] and not rest:
        return ()
    lines = [UseOfGroup(name, len(members[name]), tried_in[name]) for name in alone]
    lines.sort(key=lambda line: line.name)
    if rest:
        lines.append(UseOfGroup(OTHERS, len(rest), tried_in[OTHERS]))
    return tuple(lines)
