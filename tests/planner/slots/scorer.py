"""Judges a coaching plan from the folder's rows alone, without a line of the planner's."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import Any

from goldenthread.snapshot.snapshot import Snapshot

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"]


def lesson_kinds(snapshot: Snapshot, person: str, week: str, weekday: str, period: str) -> set[str]:
    return {
        row.kind
        for row in snapshot.timetable
        if (row.person, row.weekday, row.period) == (person, weekday.lower(), period)
        and row.week in ("", week)
    }


def broken_rules(snapshot: Snapshot, cycles: Iterable[Any]) -> list[str]:
    """A word for every rule that a plan breaks; none for a lawful plan."""
    found, busy = [], Counter[tuple[Any, ...]]()
    load, coached, by = Counter[tuple[str, int]](), Counter[str](), set()
    for cycle in cycles:
        coached[cycle.coachee] += 1
        by.add((cycle.coach, cycle.coachee))
        post = [row for row in snapshot.posts if row.person == cycle.coachee]
        if cycle.coach in {row.line_manager for row in post} | {row.appraiser for row in post}:
            found.append("coached by the line manager")
        look, talk = ((slot.week, slot.weekday, slot.period) for slot in (cycle.look, cycle.talk))
        if lesson_kinds(snapshot, cycle.coachee, *look) != {"lesson"}:
            found.append("nothing to look at")
        if not lesson_kinds(snapshot, cycle.coach, *look) <= {"protected"}:
            found.append("coach busy at the look")
        if lesson_kinds(snapshot, cycle.coachee, *talk):
            found.append("coachee busy at the talk")
        if not lesson_kinds(snapshot, cycle.coach, *talk) <= {"protected"}:
            found.append("coach busy at the talk")
        first = "AB".index(cycle.look.week) * 5 + WEEKDAYS.index(cycle.look.weekday.lower())
        second = "AB".index(cycle.talk.week) * 5 + WEEKDAYS.index(cycle.talk.weekday.lower())
        if (second - first) % 10 > 2 or (first == second and look[2] >= talk[2]):
            found.append("talk too late or too early")
        wraps = int(second < first)
        for fortnight in cycle.fortnights:
            load[cycle.coach, fortnight] += 55
            busy[cycle.coach, look, fortnight] += 1
            busy[cycle.coach, talk, (fortnight + wraps) % 2] += 1
            busy[cycle.coachee, talk, (fortnight + wraps) % 2] += 1
    found += ["in two places" for number in busy.values() if number > 1]
    found += ["coached twice" for number in coached.values() if number > 1]
    found += ["coach each other" for coach, coachee in by if (coachee, coach) in by]
    protected = {row.person: row.protected_minutes or 0 for row in snapshot.coaches}
    found += ["coach out of time" for (who, _), used in load.items() if used > protected[who]]
    return found


def values(snapshot: Snapshot, cycles: Iterable[Any], today: dt.date) -> list[int]:
    """The tiers, counted anew."""
    cycles = list(cycles)
    asked = {row.coachee: row.coach for row in snapshot.coaching_pairs if row.state == "offered"}
    trained = {row.person for row in snapshot.coaches if row.trained_on and row.trained_on <= today}
    subject = {row.person: row.subject.casefold() for row in snapshot.posts}
    days = [
        (
            "AB".index(c.talk.week) * 5
            + WEEKDAYS.index(c.talk.weekday.lower())
            - "AB".index(c.look.week) * 5
            - WEEKDAYS.index(c.look.weekday.lower())
        )
        % 10
        for c in cycles
    ]
    return [
        len(asked.keys() - {c.coachee for c in cycles}),
        sum(c.cadence_weeks > 2 for c in cycles),
        sum(c.coach not in trained for c in cycles),
        sum(bool(subject[c.coachee]) and subject[c.coachee] != subject[c.coach] for c in cycles),
        sum(days),
        sum(asked[c.coachee] != c.coach for c in cycles),
    ]
