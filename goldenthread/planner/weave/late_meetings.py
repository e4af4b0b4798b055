"""Keeps evenings apart: nobody's week above the wish, nobody's term without time for business."""

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from ortools.sat.python import cp_model

from goldenthread.kernel.dates import monday_of
from goldenthread.planner.weave.asks import WeaveAsks
from goldenthread.planner.weave.columns import Columns, Expression
from goldenthread.planner.weave.evenings import is_late_meeting, other_business, people_asked
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class LateWeek:
    """One kind of week for a number of people: what is settled in it, and what is not.

    `evenings` are (evening, day), `meetings` may give way.
    """

    monday: dt.date
    settled: int
    settled_minutes: int
    evenings: frozenset[tuple[str, dt.date]]
    meetings: frozenset[str]


def late_weeks(snapshot: Snapshot, asks: WeaveAsks, today: dt.date) -> Counter[LateWeek]:
    """How many people have each kind of week, from the week of today on.

    Counted as the rule on piled-up meetings counts: leaders and statutory training too, without
    those who are paid for it by agreement or have an equal alternative.
    """
    open_keys = {evening.activity.id for evening in asks.evenings}
    open_keys |= {meeting.activity.id for meeting in asks.meetings}
    load: dict[tuple[dt.date, str], list[int]] = defaultdict(lambda: [0, 0])
    this_week = monday_of(today)
    for row in snapshot.activities:
        if row.id not in open_keys and is_late_meeting(row) and monday_of(row.on) >= this_week:
            for person in people_asked(snapshot, row, row.on, today)[0]:
                own = load[monday_of(row.on), person]
                own[0] += 1
                own[1] += row.minutes
    evenings: dict[tuple[dt.date, str], set[tuple[str, dt.date]]] = defaultdict(set)
    for evening in asks.evenings:
        for day in evening.days:
            for person in evening.asked[day]:
                evenings[monday_of(day), person].add((evening.activity.id, day))
    meetings: dict[tuple[dt.date, str], set[str]] = defaultdict(set)
    for meeting in asks.meetings:
        for person in meeting.asked:
            meetings[monday_of(meeting.activity.on), person].add(meeting.activity.id)
    found: Counter[LateWeek] = Counter()
    for key in load.keys() | evenings.keys() | meetings.keys():
        settled, minutes = load.get(key, (0, 0))
        own_evenings = frozenset(evenings.get(key, ()))
        own_meetings = frozenset(meetings.get(key, ()))
        found[LateWeek(key[0], settled, minutes, own_evenings, own_meetings)] += 1
    return found


def add_late_meetings(
    columns: Columns, snapshot: Snapshot, asks: WeaveAsks, wishes: Wishes, today: dt.date
) -> Expression:
    """Adds the rules; returns the weeks of people above the wish. Planning puts no week there."""
    _add_giving_way(columns, asks)
    _add_time_for_business(columns, snapshot, asks)
    length = {evening.activity.id: evening.activity.minutes for evening in asks.evenings}
    length |= {meeting.activity.id: meeting.activity.minutes for meeting in asks.meetings}
    on_today = {(evening.activity.id, evening.activity.on) for evening in asks.evenings}
    above: Expression = 0
    weeks = late_weeks(snapshot, asks, today)
    for number, week in enumerate(sorted(weeks, key=_in_order)):
        terms: list[tuple[Expression, int]] = [
            (columns.evenings[each], length[each[0]]) for each in sorted(week.evenings)
        ]
        terms += [(1 - columns.given_up[key], length[key]) for key in sorted(week.meetings)]
        count = week.settled + sum(lit for lit, _ in terms)
        minutes = week.settled_minutes + sum(lit * long for lit, long in terms)
        most = week.settled + len(terms)
        most_minutes = week.settled_minutes + sum(long for _, long in terms)
        if most <= wishes.most_evenings_a_week and most_minutes <= wishes.most_evening_minutes:
            continue
        as_it_is = [key for key, day in week.evenings if (key, day) in on_today]
        as_it_is += week.meetings
        is_above = (
            week.settled + len(as_it_is) > wishes.most_evenings_a_week
            or week.settled_minutes + sum(length[key] for key in as_it_is)
            > wishes.most_evening_minutes
        )
        over: cp_model.IntVar | int = 0
        if is_above:
            over = columns.model.new_bool_var(f"above {number}")
            above += over * weeks[week]
        columns.model.add(count <= wishes.most_evenings_a_week + most * over)
        columns.model.add(minutes <= wishes.most_evening_minutes + most_minutes * over)
    return above


def _in_order(week: LateWeek) -> tuple[Any, ...]:
    return (
        week.monday,
        week.settled,
        week.settled_minutes,
        sorted(week.evenings),
        sorted(week.meetings),
    )


def _add_giving_way(columns: Columns, asks: WeaveAsks) -> None:
    """A meeting gives way only to an evening in its week; two evenings never share a day."""
    for meeting in asks.meetings:
        row = meeting.activity
        in_week = [
            lit for (_, day), lit in columns.evenings.items() if monday_of(day) == monday_of(row.on)
        ]
        columns.model.add(columns.given_up[row.id] <= sum(in_week))
        for evening in asks.evenings:
            for day in evening.days[1:]:
                if day == row.on and evening.asked[day] & meeting.asked:
                    lit = columns.evenings[evening.activity.id, day]
                    columns.model.add(lit <= columns.given_up[row.id])
    by_day = defaultdict(list)
    for evening in asks.evenings:
        for day in evening.days:
            by_day[day].append(evening)
    for day, evenings in by_day.items():
        for place, one in enumerate(evenings):
            for other in evenings[place + 1 :]:
                both_today = one.activity.on == other.activity.on == day
                if one.asked[day] & other.asked[day] and not both_today:
                    lits = [columns.evenings[each.activity.id, day] for each in (one, other)]
                    columns.model.add(sum(lits) <= 1)


def _add_time_for_business(columns: Columns, snapshot: Snapshot, asks: WeaveAsks) -> None:
    """Of the business meetings of anybody's term the last never gives way."""
    elsewhere = other_business(snapshot, asks.meetings)
    own: dict[tuple[str, str], set[str]] = defaultdict(set)
    for meeting in asks.meetings:
        term = snapshot.calendar.term_of(meeting.activity.on) or ""
        for person in meeting.asked - elsewhere.get(term, frozenset()):
            own[term, person].add(meeting.activity.id)
    for keys in sorted({tuple(sorted(keys)) for keys in own.values()}):
        columns.model.add(sum(columns.given_up[key] for key in keys) <= len(keys) - 1)
