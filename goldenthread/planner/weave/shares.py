"""Keeps what is required of part-timers to the share of their posts: by catching up instead.

Whoever catches up spends twenty minutes with a partner who was there, not the whole session. What
is caught up is the least that does it: first what falls on days off, then sessions of teams and
evenings, those that bring something new last, and seldom two running of one team. Nobody misses a
larger part of the sessions than the post leaves free.

Solver: CP-SAT of Google OR-Tools (L. Perron and F. Didier), one small model a person.
"""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from math import ceil

from ortools.sat.python import cp_model

from goldenthread.planner.weave.alternatives import Alternative
from goldenthread.planner.weave.places import is_one_day
from goldenthread.planner.weave.talks import MINUTES_OF_A_TALK, Talks
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.changes import Change, with_changes
from goldenthread.snapshot.readings.audience import participants_of, participation_rows
from goldenthread.snapshot.readings.employment import works_on
from goldenthread.snapshot.readings.required_time import (
    RequiredTime,
    required_activities,
    required_time,
)
from goldenthread.snapshot.readings.time_spent import development_minutes
from goldenthread.snapshot.records import Activity, Participation
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import ParticipationState, Stream

# Twenty minutes do not stand for half a day.
LONGEST_TO_CATCH_UP = 120
MAIN_POINTS = "Main points"
# What it costs to miss a session: one that brings something new, any other, the next one too.
_NEW, _ANY, _RUNNING = 3, 2, 1


@dataclass(frozen=True, slots=True)
class Shares:
    """The alternatives for days off, some of them shorter now, and what is caught up besides."""

    alternatives: tuple[Alternative, ...]
    catch_ups: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class _MayCatchUp:
    """A session, and the alternative that it has already for a day off."""

    activity: Activity
    alternative: Alternative | None = None

    @property
    def spares(self) -> int:
        return development_minutes(self.activity) - MINUTES_OF_A_TALK

    @property
    def cost(self) -> int:
        if self.alternative is not None:
            return 0
        return _NEW if self.activity.unit else _ANY


def keep_shares(
    snapshot: Snapshot,
    alternatives: Sequence[Alternative],
    wishes: Wishes,
    today: dt.date,
    talks: Talks,
    moved: Collection[str],
) -> Shares:
    """What part-timers above their share catch up on. `moved` are activities whose date is not
    settled before the plan is accepted: they are left alone.
    """
    year = with_changes(snapshot, (Change(each.row, each.before) for each in alternatives))
    shortened: dict[tuple[str, str], Alternative] = {}
    catch_ups = []
    for person, time in beyond_share(year, wishes, today):
        above = ceil(time.minutes - most_for(time, wishes))
        may = _sessions(year, person, alternatives, wishes, today, moved)
        for each in _least(may, above, time.fte):
            if each.alternative is None:
                catch_ups.append(_catch_up(year, each.activity, person, talks))
            else:
                row = replace(each.alternative.row, minutes=MINUTES_OF_A_TALK)
                shortened[each.activity.id, person] = replace(each.alternative, row=row)
    return Shares(
        tuple(shortened.get((each.activity.id, each.row.person), each) for each in alternatives),
        tuple(catch_ups),
    )


def beyond_share(
    snapshot: Snapshot, wishes: Wishes, today: dt.date
) -> Iterator[tuple[str, RequiredTime]]:
    """The part-timers of whom more is required than the school wishes."""
    day = min(max(today, snapshot.year.starts_on), snapshot.year.ends_on)
    for person, time in required_time(snapshot, day).items():
        if time.fte < 1 and 0 < most_for(time, wishes) < time.minutes:
            yield person, time


def most_for(time: RequiredTime, wishes: Wishes) -> int:
    """Most minutes that may be required."""
    return int(time.fair * wishes.most_share_percent / 100)


def _sessions(
    year: Snapshot,
    person: str,
    alternatives: Sequence[Alternative],
    wishes: Wishes,
    today: dt.date,
    moved: Collection[str],
) -> list[_MayCatchUp]:
    """In the order of their dates. What is settled, pinned or led by the person is left alone."""
    owed = {each.activity.id: each for each in alternatives if each.row.person == person}
    found = []
    for row in required_activities(year):
        if not _is_short_meeting(row) or row.on <= today or row.id in moved:
            continue
        if row.id in owed:
            found.append(_MayCatchUp(row, owed[row.id]))
        elif (
            person in participants_of(year, row)
            and person not in participation_rows(year, row.id)
            and person != row.facilitator
            and works_on(year, person, row.on)
            and not wishes.is_pinned("activities", row.id)
            and not _leads(year, person, row)
        ):
            found.append(_MayCatchUp(row))
    return sorted(
        (each for each in found if each.spares >= MINUTES_OF_A_TALK),
        key=lambda e: (e.activity.on, e.activity.id),
    )


def _is_short_meeting(row: Activity) -> bool:
    is_meeting = row.stream == Stream.TEAM or row.after_hours
    return is_meeting and is_one_day(row) and row.minutes <= LONGEST_TO_CATCH_UP


def _leads(year: Snapshot, person: str, row: Activity) -> bool:
    team = year.find("teams", row.team)
    return team is not None and team.leader == person


def _least(may: Sequence[_MayCatchUp], above: int, fte: Decimal) -> list[_MayCatchUp]:
    """Those that cost least and spare as many minutes; as many as can be where it is not enough.

    Whoever works three days in five comes to three sessions in five.
    """
    model = cp_model.CpModel()
    chosen = [model.new_bool_var(each.activity.id) for each in may]
    here = [lit for each, lit in zip(may, chosen, strict=True) if each.alternative is None]
    model.add(sum(here) <= ceil((1 - fte) * len(here)))
    spared = model.new_int_var(0, above, "spared")
    model.add(spared <= sum(each.spares * lit for each, lit in zip(may, chosen, strict=True)))
    priced = [each.cost * lit for each, lit in zip(may, chosen, strict=True)]
    by_team: dict[str, list[cp_model.IntVar]] = {}
    for each, lit in zip(may, chosen, strict=True):
        if each.alternative is None:
            by_team.setdefault(each.activity.team, []).append(lit)
    for lits in by_team.values():
        for one, next_one in pairwise(lits):
            both = model.new_bool_var("")
            model.add(both >= one + next_one - 1)
            priced.append(_RUNNING * both)
    # A minute that is spared is worth more than any session.
    model.minimize(sum(priced) - 2 * (_NEW + _RUNNING) * len(may) * spared)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 0
    if solver.solve(model) != cp_model.OPTIMAL:
        raise AssertionError("nobody has to catch up on anything")
    return [each for each, lit in zip(may, chosen, strict=True) if solver.value(lit)]


def _catch_up(year: Snapshot, activity: Activity, person: str, talks: Talks) -> Alternative:
    row = Participation(
        activity=activity.id,
        person=person,
        state=ParticipationState.INVITED,
        minutes=MINUTES_OF_A_TALK,
        alternative=talks.find(activity, person, MAIN_POINTS),
    )
    return Alternative(activity, row, None)
