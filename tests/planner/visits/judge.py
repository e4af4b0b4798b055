"""Judges a year with planned visits from its rows alone, without a line of the planner's."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot import records as r
from goldenthread.snapshot.snapshot import Snapshot

DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"]
ORDER = ["token", "swap", "leader", "cover-supervisor", "supply"]

# Host, day, period, and whether the visitor's own class has to be covered.
type Place = tuple[str, dt.date, str, bool]
type Places = dict[str, Place | None]


def monday(on: dt.date) -> dt.date:
    return on - dt.timedelta(days=on.weekday())


def letter(snapshot: Snapshot, on: dt.date) -> str:
    week = snapshot.calendar.week_of(on)
    return week.label if week else ""


def kinds(snapshot: Snapshot, person: str, on: dt.date, period: str) -> set[str]:
    return {
        row.kind
        for row in snapshot.having("timetable", "person", person)
        if (row.weekday, row.period) == (DAYS[on.weekday()], period)
        and row.week in ("", letter(snapshot, on))
    }


def is_there(snapshot: Snapshot, person: str, on: dt.date, period: str) -> bool:
    row = next(row for row in snapshot.people if row.id == person)
    if (row.started_on and on < row.started_on) or (row.left_on and row.left_on < on):
        return False
    for away in snapshot.leave:
        if away.person == person and away.starts_on <= on <= (away.ends_on or dt.date.max):
            return False
    hours = [row for row in snapshot.working_hours if row.person == person]
    times = [row for row in snapshot.periods if row.period == period]
    return not hours or any(
        row.weekday == DAYS[on.weekday()]
        and row.week in ("", letter(snapshot, on))
        and all(
            (row.starts_at or dt.time.min) <= each.starts_at
            and each.ends_at <= (row.ends_at or dt.time.max)
            for each in times
        )
        for row in hours
    )


def coached(snapshot: Snapshot) -> set[tuple[str, str, str, str]]:
    """Person, letter, weekday and period of all regular coaching."""
    pairs = {row.id: row for row in snapshot.coaching_pairs if row.state != "ended"}
    return {
        (person, row.week, row.weekday, row.period)
        for row in snapshot.coaching_slots
        if row.pair in pairs
        for person in (pairs[row.pair].coach, pairs[row.pair].coachee)
    }


def is_possible(
    snapshot: Snapshot, visitor: str, host: str, on: dt.date, period: str, *, coaching: bool = True
) -> bool | None:
    """Whether the visitor has to be covered then; None where the visit cannot be at all."""
    if on not in snapshot.calendar.pupil_days or not letter(snapshot, on):
        return None
    if not all(is_there(snapshot, person, on, period) for person in (visitor, host)):
        return None
    if not snapshot.having("timetable", "person", visitor):
        return None
    teaches = {row.person for row in snapshot.timetable if row.kind == "lesson"}
    if kinds(snapshot, host, on, period) != ({"lesson"} if host in teaches else {"support"}):
        return None
    for person in (visitor, host):
        place = (person, letter(snapshot, on), DAYS[on.weekday()], period)
        if coaching and place in coached(snapshot):
            return None
    own = kinds(snapshot, visitor, on, period)
    return own == {"lesson"} if own in (set(), {"lesson"}) else None


def supply(snapshot: Snapshot, week: dt.date) -> dict[str, int]:
    rows = {row.source: row.lessons for row in snapshot.cover_supply if not row.week_starting}
    for row in snapshot.cover_supply:
        if row.week_starting and monday(row.week_starting) == week:
            rows[row.source] = row.lessons
    return {source: lessons for source, lessons in rows.items() if source in ORDER}


def price(
    snapshot: Snapshot, wishes: Wishes, others: list[r.CoverRequest], on: list[dt.date]
) -> int | None:
    """What it costs to cover a lesson on each of these days; None where it cannot be had."""
    for day, number in Counter(on).items():
        number += sum(row.lessons for row in others if row.on == day)
        if number > wishes.most_covers_a_day:
            return None
    total = 0
    for week, number in Counter(map(monday, on)).items():
        there = supply(snapshot, week)
        taken = [row for row in others if monday(row.on) == week]
        if number + sum(row.lessons for row in taken) > sum(there.values()):
            return None
        for place, source in enumerate(ORDER, start=1):
            used = sum(row.lessons for row in taken if row.source == source)
            part = min(number, max(0, there.get(source, 0) - used))
            number, total = number - part, total + part * place
        if number:
            return None
    return total


def options(snapshot: Snapshot, visitor: str, hosts: Iterable[str]) -> Iterator[Place | None]:
    yield None
    periods = sorted({row.period for row in snapshot.periods})
    for host, on, period in product(hosts, sorted(snapshot.calendar.pupil_days), periods):
        covered = is_possible(snapshot, visitor, host, on, period)
        if covered is not None:
            yield host, on, period, covered


def tiers(
    snapshot: Snapshot, wishes: Wishes, rows: Mapping[str, r.PeerVisit], places: Places
) -> tuple[int, ...] | None:
    """The tiers of one triad's plan in one half-term, in the usual order; None where unlawful.

    `rows` are visits that were dated before, by visitor; `places` where each member visits now.
    """
    taken: Counter[tuple[str, dt.date, str]] = Counter()
    made = {visitor: place for visitor, place in places.items() if place}
    for visitor, (host, on, period, _) in made.items():
        taken.update([(visitor, on, period), (host, on, period)])
    if any(number > 1 for number in taken.values()):
        return None
    others = [row for row in snapshot.cover_requests if row.reason not in ("peer-visit",)]
    cost = price(snapshot, wishes, others, [p[1] for p in made.values() if p[3]])
    if cost is None:
        return None
    members = sorted(places)
    last = monday(max(snapshot.calendar.pupil_days))
    weeks = {
        monday(on)
        for event in snapshot.events
        for on in (event.on, event.ends_on or event.on)
        if event.kind in ("exams", "data-drop")
    }
    turn = alone = day = 0
    moved = sum(bool(row.period) and who not in made for who, row in rows.items())
    for visitor, (host, on, period, _) in made.items():
        row = rows.get(visitor)
        if row is None:
            after = members[(members.index(visitor) + 1) % len(members)]
            turn += host != after
        else:
            turn += host != row.host
            day += on != row.on
            moved += bool(row.period) and (host, on, period) != (row.host, row.on, row.period)
        alone += monday(on) in weeks
    return (
        len(places) - len(made),
        *((moved,) if any(row.period for row in rows.values()) else ()),
        sum(place[3] for place in made.values()),
        cost,
        0,
        sum(monday(place[1]) == last for place in made.values()),
        0,
        turn,
        alone,
        day,
    )


def best(
    snapshot: Snapshot, wishes: Wishes, members: Iterable[str], order: Sequence[int] = ()
) -> tuple[int, ...]:
    """The least tiers of all plans, by trying out every one; in another order if one is given."""
    members = sorted(members)
    rows = {row.visitor: row for row in snapshot.peer_visits}
    hosts = {person: [other for other in members if other != person] for person in members}
    every = product(*(list(options(snapshot, person, hosts[person])) for person in members))
    found = (tiers(snapshot, wishes, rows, dict(zip(members, each, strict=True))) for each in every)
    lawful = (each for each in found if each is not None)
    return min(tuple(each[place] for place in order) if order else each for each in lawful)


def broken_rules(before: Snapshot, after: Snapshot, wishes: Wishes, today: dt.date) -> list[str]:
    """A sentence for every rule that the changed year breaks."""
    found = []
    was = {row.id: row for row in before.peer_visits}
    there = {row.id: row for row in after.peer_visits}
    for key, row in was.items():
        stays = row.on < today or row.took_place or wishes.is_pinned("peer_visits", key)
        if stays and there.get(key) != row:
            found.append(f"{key} was to stay")
    planned = [row for key, row in there.items() if row.period and row != was.get(key)]
    requests = [
        row
        for row in after.cover_requests
        if row.reason in ("peer-visit", "lesson-study") and row.on >= today
    ]
    for visit in planned:
        covered = is_possible(after, visit.visitor, visit.host, visit.on, visit.period)
        own = [
            request
            for request in requests
            if (request.person, request.on, request.period)
            == (visit.visitor, visit.on, visit.period)
        ]
        if covered is None or visit.on <= today:
            found.append(f"{visit.id} cannot be")
        if [request.lessons for request in own] != [1] * bool(covered):
            found.append(f"{visit.id} has other cover than it needs")
        found += [f"{request.id} asks teachers" for request in own if request.source not in ORDER]
    timed = [row for row in there.values() if row.period and row.on >= today]
    studies = {(row.on, row.period) for row in after.activities if row.kind == "lesson-study"}
    for visit in planned:
        for row in timed:
            if row.id == visit.id or row.on != visit.on:
                continue
            both = {row.visitor, row.host} & {visit.visitor, visit.host}
            together = row.host == visit.host and (row.on, row.period) in studies
            if row.visitor == visit.visitor:
                found.append(f"{row.visitor} visits twice on {row.on}")
            elif both and row.period == visit.period and not together:
                found.append(f"{min(both)} is in two places on {row.on}")
    for week in {monday(row.on) for row in requests if row not in before.cover_requests}:
        demand = sum(row.lessons for row in after.cover_requests if monday(row.on) == week)
        if demand > sum(supply(after, week).values()):
            found.append(f"too much cover in the week of {week}")
    return found
