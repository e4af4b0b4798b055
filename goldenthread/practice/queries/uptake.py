"""Promises as counts for those who lead: by team from five people on, smaller teams together."""

from collections import defaultdict
from dataclasses import dataclass

from goldenthread.accounts.public import SchoolYear
from goldenthread.inference.small_counts import may_be_shown
from goldenthread.people.public import Team
from goldenthread.practice.models import Promise
from goldenthread.snapshot.words import PromiseOutcome

TRIED = (PromiseOutcome.DONE, PromiseOutcome.ADAPTED)


@dataclass(frozen=True, slots=True)
class Uptake:
    """`tried` counts promises done or adapted, of those of which the outcome was told."""

    name: str
    people: int
    promises: int
    told: int
    tried: int


def list_uptake(year: SchoolYear) -> list[Uptake]:
    """One line for each team large enough, then one for the others together. 2 queries.

    Where the small teams together are still too few, the smallest of the others joins them: a
    count can then not be had by taking one from another.
    """
    rows = Promise.objects.filter(school=year.school, year=year).values_list(
        "person_id", "cycle__team_id", "activity__team_id", "outcome"
    )
    people: dict[int, set[int]] = defaultdict(set)
    outcomes: dict[int, list[str]] = defaultdict(list)
    for person, cycle_team, session_team, outcome in rows:
        team = cycle_team or session_team
        if team is not None:
            people[team].add(person)
            outcomes[team].append(outcome)
    names = dict(Team.objects.filter(school=year.school).values_list("pk", "name"))
    by_size = sorted(people, key=lambda team: (len(people[team]), names[team]))
    together = [team for team in by_size if not may_be_shown(len(people[team]))]
    alone = by_size[len(together) :]
    while together and alone and not may_be_shown(_number(people, together)):
        together.append(alone.pop(0))
    lines = [
        _line(names[team], len(people[team]), outcomes[team])
        for team in sorted(alone, key=lambda team: names[team])
    ]
    if together and may_be_shown(_number(people, together)):
        merged = [outcome for team in together for outcome in outcomes[team]]
        lines.append(_line("Smaller teams together", _number(people, together), merged))
    return lines


def _number(people: dict[int, set[int]], teams: list[int]) -> int:
    return len(set().union(*(people[team] for team in teams)))


def _line(name: str, people: int, outcomes: list[str]) -> Uptake:
    told = [outcome for outcome in outcomes if outcome]
    return Uptake(name, people, len(outcomes), len(told), sum(one in TRIED for one in told))
