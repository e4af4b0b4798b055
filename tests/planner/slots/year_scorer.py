"""Judges the year that a plan of slots leaves behind, row by row, without a line of the planner's.

The calendar of the small schools: week 1 is a week A, so four weeks are told by their number.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

from goldenthread.snapshot.records import Activity
from goldenthread.snapshot.snapshot import Snapshot
from tests.planner.slots.scorer import WEEKDAYS, broken_rules, lesson_kinds, values


def cycles_in(snapshot: Snapshot) -> list[Any]:
    """Cycles as the rows of pairs and their regular times tell them."""
    found = []
    for pair in snapshot.coaching_pairs:
        rows = {row.part: row for row in snapshot.coaching_slots if row.pair == pair.id}
        if pair.state == "ended" or not rows:
            continue
        look, talk = rows["look"], rows["talk"]
        found.append(
            SimpleNamespace(
                coach=pair.coach,
                coachee=pair.coachee,
                cadence_weeks=pair.cadence_weeks,
                fortnights=(look.fortnight - 1,) if look.fortnight else (0, 1),
                look=SimpleNamespace(week=look.week, weekday=look.weekday, period=look.period),
                talk=SimpleNamespace(week=talk.week, weekday=talk.weekday, period=talk.period),
            )
        )
    return found


def broken_in_year(before: Snapshot, after: Snapshot, today: dt.date) -> list[str]:
    """A word for every rule that the year breaks with the plan and did not break without."""
    found = broken_rules(after, cycles_in(after))
    known = {row.id: row for row in before.activities}
    found += ["the past is changed" for row in _changed(known, after) if row.on < today]
    gone = known.keys() - {row.id for row in after.activities}
    found += ["a session is gone" for _ in gone]
    for session in _changed(known, after):
        members = _members(after, session.team)
        week = _week(after, session.on)
        if session.on not in after.calendar.pupil_days:
            found.append("no school that day")
        for person in members if session.period else ():
            kinds = lesson_kinds(
                after, person, week, WEEKDAYS[session.on.weekday()], session.period
            )
            if not kinds <= {"lesson", "support", "leadership"}:
                found.append("in PPA or on duty")
            if not _works(after, person, session.on) and not kinds:
                found.append("on a day off")
        for other in after.activities:
            at_once = (other.on, other.period, other.after_hours) == (
                session.on,
                session.period,
                session.after_hours,
            )
            if other.id != session.id and at_once and members & _members(after, other.team):
                found.append("two teams at once")
        found += _with_coaching(after, session, members)
    return found


def _with_coaching(after: Snapshot, session: Activity, members: set[str]) -> Iterator[str]:
    place = (after.calendar.week_number(session.on) - 1) % 4
    for cycle in cycles_in(after):
        wraps = int(_day(cycle.talk) < _day(cycle.look))
        for fortnight in cycle.fortnights:
            times = [
                (cycle.look, fortnight, {cycle.coach, cycle.coachee}),
                (cycle.talk, (fortnight + wraps) % 2, {cycle.coach, cycle.coachee}),
            ]
            for slot, at, people in times:
                same = (_day(slot), at, slot.period) == (
                    (place % 2) * 5 + session.on.weekday(),
                    place // 2,
                    session.period,
                )
                if same and members & people:
                    yield "coaching and a team at once"


def values_of_year(before: Snapshot, after: Snapshot, today: dt.date) -> dict[str, int]:
    """What the plan is judged by, counted anew from its rows; slots that all begin anew."""
    left, slow, untrained, far, wait, changed = values(before, cycles_in(after), today)
    sessions = [row for row in after.activities if row.uses_learning_slot and row.on >= today]
    covered: Counter[str] = Counter()
    slower = 0
    for team in after.teams:
        own = [row for row in sessions if row.team == team.id]
        if not own:
            continue
        usual = 4 if team.kind == "support" else 2
        slower += int((team.slot_every_weeks or 0) > usual)
        meetings = 4 // (team.slot_every_weeks or 4)
        one = own[0]
        lessons = sum(
            lesson_kinds(
                after, person, _week(after, one.on), WEEKDAYS[one.on.weekday()], one.period
            )
            == {"lesson"}
            for person in _members(after, team.id)
            if one.period
        )
        covered[team.id] = lessons * meetings
    return {
        "coachees left out": left,
        "teams without a slot": len(before.teams) - len({row.team for row in sessions}),
        "lessons covered in four weeks": covered.total(),
        "sessions of somebody on a day off": sum(
            not _works(after, person, row.on)
            for row in sessions
            for person in _members(after, row.team)
        ),
        "cycles slower than a fortnight": slow,
        "team slots slower than asked": slower,
        "coaches without recent training": untrained,
        "pairs of different subjects": far,
        "school days between look and talk": wait,
        "coachees who change their coach": changed,
        "team slots changed or new after school": len(
            {row.team for row in sessions if row.after_hours}
        ),
    }


def _changed(known: dict[str, Activity], after: Snapshot) -> list[Activity]:
    return [row for row in after.activities if known.get(row.id) != row]


def _members(snapshot: Snapshot, team: str) -> set[str]:
    return {row.person for row in snapshot.team_members if row.team == team and team}


def _works(snapshot: Snapshot, person: str, on: dt.date) -> bool:
    hours = [row for row in snapshot.working_hours if row.person == person]
    return not hours or any(
        row.weekday == WEEKDAYS[on.weekday()] and row.week in ("", _week(snapshot, on))
        for row in hours
    )


def _week(snapshot: Snapshot, on: dt.date) -> str:
    return "AB"[(snapshot.calendar.week_number(on) - 1) % 2]


def _day(slot: Any) -> int:
    return "AB".index(slot.week) * 5 + WEEKDAYS.index(slot.weekday.lower())
