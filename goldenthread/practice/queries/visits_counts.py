"""Visits and cover tokens as counts, for those who may know how much and not who.

A group is told from five people on. Where one group alone is kept back, the smallest of the others
is kept back with it, or a sum would give it away. Of a group with fewer than five people nothing is
told at all: that its count is kept back would say that it is not nought.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from goldenthread.accounts.public import SchoolYear
from goldenthread.inference.small_counts import FEWEST_SHOWN, may_be_shown, shown
from goldenthread.people.public import Post, Team, TeamMember
from goldenthread.practice.models import CoverToken, PeerVisit, TokenWorth
from goldenthread.practice.queries.coaching_coverage import GROUP_NAMES
from goldenthread.snapshot.words import StaffGroup

KEPT_BACK = f"fewer than {FEWEST_SHOWN}, or kept back"


@dataclass(frozen=True, slots=True)
class GroupCount:
    name: str
    visited: str
    hosted: str


@dataclass(frozen=True, slots=True)
class TokenCount:
    name: str
    issued: str
    spent: str
    returned: str


@dataclass(frozen=True, slots=True)
class Counts:
    visits: str
    groups: tuple[GroupCount, ...]
    tokens: tuple[TokenCount, ...]


@dataclass(frozen=True, slots=True)
class Batch:
    """Tokens of one day and worth."""

    issued_on: dt.date
    worth: str
    worth_words: str
    issued: int


def get_counts(year: SchoolYear) -> Counts:
    """3 queries, however many visits and tokens."""
    group_of = _groups(year)
    visits = list(_took_place(year).values_list("visitor", "host"))
    visitors, hosts = {one for one, _ in visits}, {one for _, one in visits}
    visited, hosted = _by_group(visitors, group_of), _by_group(hosts, group_of)
    tokens = list(
        CoverToken.objects.filter(school=year.school, year=year, withdrawn_on=None).values_list(
            "owner", "visit", "times_returned"
        )
    )
    return Counts(
        visits=shown(len(visits)) if may_be_shown(len(visitors | hosts)) else shown(1),
        groups=tuple(
            GroupCount(GROUP_NAMES[group], visited[group], hosted[group]) for group in StaffGroup
        ),
        tokens=tuple(_token_counts(tokens, group_of)),
    )


def get_team_counts(year: SchoolYear, teams: Iterable[Team], today: dt.date) -> list[GroupCount]:
    """Members who visited and who were visited, for each team. 2 queries."""
    teams = list(teams)
    members: dict[int, set[int]] = {team.pk: set() for team in teams}
    rows = TeamMember.objects.filter(school=year.school, team__in=teams)
    for row in rows:
        over = row.ends_on is not None and row.ends_on < today
        if not over and (row.starts_on is None or row.starts_on <= today):
            members[row.team_id].add(row.person_id)
    visits = list(_took_place(year).values_list("visitor", "host"))
    return [
        GroupCount(
            team.name,
            _of_team({visitor for visitor, _ in visits}, members[team.pk]),
            _of_team({host for _, host in visits}, members[team.pk]),
        )
        for team in teams
    ]


def list_batches(year: SchoolYear) -> list[Batch]:
    """What was issued when, newest first. One query. How many are spent is in the counts only."""
    batches: Counter[tuple[dt.date, str]] = Counter()
    rows = CoverToken.objects.filter(school=year.school, year=year, withdrawn_on=None)
    for issued_on, worth in rows.values_list("issued_on", "worth"):
        batches[issued_on, worth] += 1
    return [
        Batch(issued_on, worth, WORTH_WORDS[TokenWorth(worth)], number)
        for (issued_on, worth), number in sorted(batches.items(), reverse=True)
    ]


WORTH_WORDS = {
    TokenWorth.SEGMENT: "a part of a lesson",
    TokenWorth.LESSON: "a whole lesson",
}


def _took_place(year: SchoolYear) -> QuerySet[PeerVisit]:
    return PeerVisit.objects.filter(school=year.school, year=year, took_place=True)


def _groups(year: SchoolYear) -> dict[int, str]:
    """The staff group of each person; who holds several posts counts once, as a leader first."""
    order = {str(group): place for place, group in enumerate(RANK)}
    found: dict[int, str] = {}
    rows = Post.objects.filter(school=year.school)
    for person, group in rows.values_list("person", "staff_group"):
        if person not in found or order[group] < order[found[person]]:
            found[person] = group
    return found


RANK = (
    StaffGroup.LEADER,
    StaffGroup.TEACHER,
    StaffGroup.SUPPORT_DIRECT,
    StaffGroup.SUPPORT_GENERAL,
)


def _by_group(people: Iterable[int], group_of: Mapping[int, str]) -> dict[str, str]:
    counts = Counter(group_of.get(person, "") for person in people)
    sizes = Counter(group_of.values())
    small = frozenset(str(group) for group in StaffGroup if not may_be_shown(sizes[group]))
    return told({str(group): counts[group] for group in StaffGroup}, small)


def _of_team(people: Iterable[int], members: set[int]) -> str:
    return shown(len(members.intersection(people))) if len(members) >= FEWEST_SHOWN else KEPT_BACK


def told(counts: Mapping[str, int], small: frozenset[str] = frozenset()) -> dict[str, str]:
    """Each count, or that it is kept back; always for `small` groups, whatever is in them."""
    hidden = small | {name for name, number in counts.items() if not may_be_shown(number)}
    if len(hidden) == 1:
        others = [name for name, number in counts.items() if number and name not in hidden]
        hidden |= set(sorted(others, key=lambda name: counts[name])[:1])
    return {name: KEPT_BACK if name in hidden else f"{number:,}" for name, number in counts.items()}


def _token_counts(
    tokens: Sequence[tuple[int, int | None, int]], group_of: Mapping[int, str]
) -> Iterable[TokenCount]:
    owners: dict[str, set[int]] = {str(group): set() for group in StaffGroup}
    issued: Counter[str] = Counter()
    spent: Counter[str] = Counter()
    returned: Counter[str] = Counter()
    for owner, visit, times in tokens:
        group = group_of.get(owner, str(StaffGroup.SUPPORT_GENERAL))
        owners[group].add(owner)
        issued[group] += 1
        spent[group] += visit is not None
        returned[group] += times
    # What is told of a group depends on how many people are in it, not on how many tokens.
    kept = told({group: len(people) for group, people in owners.items()})
    for group in StaffGroup:
        if kept[group] == KEPT_BACK:
            yield TokenCount(GROUP_NAMES[group], KEPT_BACK, KEPT_BACK, KEPT_BACK)
        else:
            yield TokenCount(
                GROUP_NAMES[group],
                f"{issued[group]:,}",
                shown(spent[group]),
                shown(returned[group]),
            )
