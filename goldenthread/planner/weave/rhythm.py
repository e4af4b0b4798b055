"""Keeps each team in touch with its programmes: no longer silence than the school wishes."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.planner.weave.asks import WeaveAsks
from goldenthread.planner.weave.columns import Columns, Expression, Literal
from goldenthread.planner.weave.places import has_met, is_in_programme
from goldenthread.planner.weave.threads import Thread
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.readings.time_spent import is_development
from goldenthread.snapshot.snapshot import Snapshot


def add_revisits(
    columns: Columns, snapshot: Snapshot, asks: WeaveAsks, threads: tuple[Thread, ...]
) -> None:
    """A column for each session that could give twenty minutes to a programme of the team."""
    for thread in threads:
        programme = snapshot.get("programmes", thread.programme)
        for place in asks.places:
            if (
                place.team == thread.team
                and place.may_host
                and is_in_programme(programme, place.on)
                and place.week not in thread.settled
            ):
                key = (thread.programme, thread.team, place.id)
                columns.revisits[key] = columns.model.new_bool_var(f"revisit {key}")


def add_one_return_a_session(columns: Columns) -> None:
    by_place = defaultdict(list)
    for kind in (columns.returns, columns.revisits):
        for (_, _, place), lit in kind.items():
            by_place[place].append(lit)
    for lits in by_place.values():
        columns.model.add_at_most_one(lits)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Teaching weeks of silence beyond the wish, and new units that nothing comes near."""

    silence: Expression
    alone: Expression


def add_rhythm(
    columns: Columns,
    snapshot: Snapshot,
    asks: WeaveAsks,
    wishes: Wishes,
    today: dt.date,
    threads: tuple[Thread, ...],
) -> Rhythm:
    """What the threads lack, over all teams and programmes.

    A silence of so many weeks more than the wish counts that many. What is silent until now and
    was before is not counted: nothing can mend it.
    """
    beyond: Expression = 0
    alone: Expression = 0
    this_week = snapshot.calendar.week_number(today)
    last_week = len(snapshot.calendar.teaching_weeks)
    for thread in threads:
        touches = _touches(columns, snapshot, asks, thread)
        _revisit_what_was_met(columns, asks, thread, touches)
        beyond += _silence(columns, thread, touches, wishes.gap_weeks, this_week)
        alone += _alone(columns, asks, thread, touches, wishes.touch_weeks, last_week)
    return Rhythm(beyond, alone)


def _revisit_what_was_met(
    columns: Columns, asks: WeaveAsks, thread: Thread, touches: dict[int, list[Literal]]
) -> None:
    """Nobody returns to what they have not met in a week before."""
    weeks = {place.id: place.week for place in asks.places}
    for (programme, team, place), lit in columns.revisits.items():
        if (programme, team) == (thread.programme, thread.team):
            before = touches_in(touches, 0, weeks[place] - 1)
            if not any(isinstance(each, int) for each in before):
                columns.model.add(sum(before) >= lit)


def _alone(
    columns: Columns,
    asks: WeaveAsks,
    thread: Thread,
    touches: dict[int, list[Literal]],
    within: int,
    last_week: int,
) -> Expression:
    """New units with nothing of their programme in these weeks before or after.

    Towards the end of the year what follows may lie in the next.
    """
    weeks = {place.id: place.week for place in asks.places}
    found: Expression = 0
    for unit in asks.units:
        if (unit.programme.id, unit.team) != (thread.programme, thread.team):
            continue
        lonely = columns.model.new_bool_var(f"{unit.id} alone")
        for place in unit.places:
            week = weeks[place]
            if week + within <= last_week:
                near = touches_in(touches, week - within, week - 1)
                near += touches_in(touches, week + 1, week + within)
                columns.model.add(lonely >= columns.units[unit.id, place] - sum(near))
        found += lonely
    return found


def _touches(
    columns: Columns, snapshot: Snapshot, asks: WeaveAsks, thread: Thread
) -> dict[int, list[Literal]]:
    """Per teaching week whatever would bring most of the team in touch."""
    found: dict[int, list[Literal]] = defaultdict(list)
    for week in thread.settled:
        found[week].append(1)
    for week, lit in _open_touches(columns, snapshot, asks, thread):
        if week not in thread.settled:
            found[week].append(lit)
    return found


def _open_touches(
    columns: Columns, snapshot: Snapshot, asks: WeaveAsks, thread: Thread
) -> Iterator[tuple[int, Literal]]:
    own = {each.activity.id: each.activity for each in asks.inputs}
    weeks = {place.id: place.week for place in asks.places}
    for place in asks.places:
        if place.team == thread.team:
            for content, lit in columns.held[place.id]:
                if content.programme == thread.programme and is_development(content):
                    yield place.week, lit
    for (heard, team, at), lit in columns.returns.items():
        if team == thread.team and own[heard].programme == thread.programme:
            yield weeks[at], lit
    for (programme, team, at), lit in columns.revisits.items():
        if (programme, team) == (thread.programme, thread.team):
            yield weeks[at], lit
    for evening in asks.evenings:
        row = evening.activity
        is_of_it = row.programme == thread.programme and is_development(row)
        if is_of_it and has_met(snapshot, thread.team, row):
            for day in evening.days:
                yield snapshot.calendar.week_number(day), columns.evenings[row.id, day]


def _silence(
    columns: Columns,
    thread: Thread,
    touches: dict[int, list[Literal]],
    most: int,
    this_week: int,
) -> Expression:
    if len(touches) < 2:
        return 0
    model, name = columns.model, f"{thread.programme} {thread.team}"
    first, last = min(touches), max(touches)
    # Whether there is a touch in the week or before it, and in the week or after it.
    begun: dict[int, Literal] = {}
    goes_on: dict[int, Literal] = {}
    for weeks, so_far in ((range(first, last + 1), begun), (range(last, first - 1, -1), goes_on)):
        before: Literal = 0
        for week in weeks:
            ways = [*touches.get(week, []), before]
            if any(isinstance(way, int) and way for way in ways):
                before = 1
            elif len(ways) > 1:
                before = model.new_bool_var(f"{name} {week}")
                for way in ways:
                    model.add(before >= way)
            so_far[week] = before
    beyond: Expression = 0
    for week in range(max(first + most, this_week), last):
        silent = touches_in(touches, week - most + 1, week)
        if any(isinstance(lit, int) for lit in silent):
            continue
        lit = model.new_bool_var(f"{name} silent {week}")
        model.add(lit >= begun[week - most] + goes_on[week + 1] - 1 - sum(silent))
        beyond += lit
    return beyond


def touches_in(touches: dict[int, list[Literal]], first: int, last: int) -> list[Literal]:
    return [lit for week in range(first, last + 1) for lit in touches.get(week, [])]
