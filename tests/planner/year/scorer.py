"""Counts what a year's plan is worth from the rows before and after it, without the planner."""

import datetime as dt
from collections import Counter
from typing import Any

from goldenthread.snapshot.snapshot import Snapshot

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday")
PRICES = {"token": 1, "swap": 2, "leader": 3, "cover-supervisor": 4, "supply": 5}
MONTHS_OF_A_TRAINING = 24


def counted(before: Snapshot, after: Snapshot, today: dt.date) -> dict[str, int]:
    """By the name of the tier, those that can be told from rows alone."""
    return {**_coaching(before, after, today), **_visits(after, today), **_meetings(before, after)}


def _open(snapshot: Snapshot, today: dt.date) -> dict[str, Any]:
    """The open pair of each coachee; of several the last."""
    return {
        pair.coachee: pair
        for pair in sorted(snapshot.coaching_pairs, key=lambda row: row.id)
        if pair.state in ("offered", "running", "paused")
        and (pair.ends_on is None or today < pair.ends_on)
    }


def _coaching(before: Snapshot, after: Snapshot, today: dt.date) -> dict[str, int]:
    asked, now = _open(before, today), _open(after, today)
    times: dict[str, dict[str, Any]] = {}
    for row in after.coaching_slots:
        times.setdefault(row.pair, {})[row.part] = row
    timed = {who: pair for who, pair in now.items() if len(times.get(pair.id, {})) == 2}
    since = today.replace(year=today.year - MONTHS_OF_A_TRAINING // 12)
    trained = {row.person for row in after.coaches if row.trained_on and row.trained_on >= since}
    subjects: dict[str, set[str]] = {}
    for post in after.posts:
        subjects.setdefault(post.person, set()).update({post.subject.casefold()} - {""})
    for coach in after.coaches:
        subjects.setdefault(coach.person, set()).update({coach.subject.casefold()} - {""})
    return {
        "coachees left out": len(asked.keys() - timed.keys()),
        "cycles slower than a fortnight": sum(
            (pair.cadence_weeks or 2) > 2 for pair in timed.values()
        ),
        "coaches without recent training": sum(p.coach not in trained for p in timed.values()),
        "pairs of different subjects": sum(
            bool(subjects.get(who)) and not subjects[who] & subjects.get(pair.coach, set())
            for who, pair in timed.items()
        ),
        "school days between look and talk": sum(
            (_day(times[pair.id]["talk"]) - _day(times[pair.id]["look"])) % 10
            for pair in timed.values()
        ),
        "coachees who change their coach": sum(
            asked[who].coach != pair.coach for who, pair in timed.items() if who in asked
        ),
    }


def _day(row: Any) -> int:
    return "AB".index(row.week) * 5 + WEEKDAYS.index(row.weekday)


def _visits(after: Snapshot, today: dt.date) -> dict[str, int]:
    requests = [
        row
        for row in after.cover_requests
        if row.on >= today and row.reason in ("peer-visit", "lesson-study")
    ]
    blocks = after.calendar.half_term_of
    of_person = Counter((row.person, blocks(row.on)) for row in requests)
    last = {week.half_term: week.monday for week in after.calendar.teaching_weeks}
    visits = [row for row in after.peer_visits if row.on >= today and row.period]
    return {
        "lessons covered for visits": sum(row.lessons for row in requests),
        "price of the cover, by who takes the class": sum(PRICES[row.source] for row in requests),
        "lessons covered beyond one of a person in a half-term": sum(
            number - 1 for number in of_person.values()
        ),
        "visits in the last week of a half-term": sum(
            row.on - dt.timedelta(days=row.on.weekday()) in last.values() for row in visits
        ),
    }


def _meetings(before: Snapshot, after: Snapshot) -> dict[str, int]:
    held = {row.id for row in before.activities if row.state != "cancelled"}
    return {
        "business meetings given up": sum(
            row.state == "cancelled" and row.kind == "business-meeting" and row.id in held
            for row in after.activities
        )
        + len(held - {row.id for row in after.activities})
    }
