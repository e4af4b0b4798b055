"""What holds in the school day: visits, nobody in two places, and cover."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator

from goldenthread.commands.benchmarks.law_grounds import Grounds
from goldenthread.kernel.dates import monday_of
from goldenthread.snapshot.readings.audience import participants_of
from goldenthread.snapshot.readings.timetabled import periods_taken


def visits(grounds: Grounds) -> Iterator[str]:
    covered = {(row.person, row.on, row.period) for row in grounds.year.cover_requests}
    for row in grounds.visits_to_come():
        if row.on not in grounds.year.calendar.pupil_days:
            yield f"the visit {row.id} is on a day without pupils"
        week, weekday = grounds.at(row.on)
        hosting = grounds.kinds.get((row.host, week, weekday, row.period), set())
        if not hosting or not hosting <= {"lesson", "support"}:
            yield f"{row.host} has no class at the visit {row.id}"
        going = grounds.kinds.get((row.visitor, week, weekday, row.period), set())
        if "lesson" in going and (row.visitor, row.on, row.period) not in covered:
            yield f"nobody takes the class of {row.visitor} at the visit {row.id}"
        if not going <= {"lesson"}:
            yield f"{row.visitor} is busy at the visit {row.id}"
        for person in (row.host, row.visitor):
            if not grounds.works_on(person, row.on) or grounds.on_leave(person, row.on):
                yield f"{person} is away at the visit {row.id}"


def two_places(grounds: Grounds) -> Iterator[str]:
    regular: dict[tuple[str, str, str, str], list[int]] = defaultdict(list)
    for row in grounds.year.coaching_slots:
        pair = grounds.pairs.get(row.pair)
        if pair is None:
            continue
        people = [pair.coach] if row.part == "look" else [pair.coach, pair.coachee]
        for person in people:
            regular[person, row.week, row.weekday, row.period].append(row.fortnight or 0)
    for (person, week, weekday, period), turns in regular.items():
        if len(turns) > 1 and (0 in turns or len(set(turns)) < len(turns)):
            yield f"{person} is in two places on {weekday} {week}, period {period}"
    dated: dict[tuple[str, dt.date, str], set[str]] = defaultdict(set)
    for visit in grounds.visits_to_come():
        dated[visit.visitor, visit.on, visit.period].add(f"visit {visit.id}")
        dated[visit.host, visit.on, visit.period].add("hosting")
    for activity in grounds.year.activities:
        # What is offered and not required leaves it to each person where to be.
        if activity.on < grounds.today or activity.state == "cancelled" or not activity.required:
            continue
        periods = periods_taken(grounds.year, activity)
        for person in participants_of(grounds.year, activity) if periods else ():
            if (activity.id, person) not in grounds.settled:
                for period in periods:
                    dated[person, activity.on, period].add(f"activity {activity.id}")
    for (person, on, period), things in dated.items():
        week, weekday = grounds.at(on)
        if (person, week, weekday, period) in regular:
            things.add("coaching")
        if len(things) > 1:
            yield f"{person} is in two places on {on}, period {period}"


def cover(grounds: Grounds) -> Iterator[str]:
    rows = [row for row in grounds.year.cover_requests if row.on >= grounds.today]
    a_day: Counter[dt.date] = Counter()
    a_week: Counter[dt.date] = Counter()
    a_person: Counter[tuple[str, str]] = Counter()
    for row in rows:
        a_day[row.on] += row.lessons
        a_week[monday_of(row.on)] += row.lessons
        block = grounds.year.calendar.half_term_of(row.on)
        if row.person:
            a_person[row.person, block.id if block else ""] += row.lessons
        if row.source == "teacher":
            yield f"teachers cover for {row.id}"
    for day, lessons in a_day.items():
        if lessons > grounds.wishes.most_covers_a_day:
            yield f"{day} has more lessons covered than a day may have"
    most = grounds.wishes.most_covers_a_week
    for monday, lessons in a_week.items():
        if grounds.year.cover_supply and lessons > _supply(grounds, monday):
            yield f"the week of {monday} has more lessons covered than can be found"
        if most is not None and lessons > most:
            yield f"the week of {monday} has more lessons covered than wished"
    for (person, half_term), lessons in a_person.items():
        if lessons > grounds.wishes.most_covers_a_person:
            yield f"{person} is covered too often in {half_term}"


def _supply(grounds: Grounds, monday: dt.date) -> int:
    found: dict[str, int] = {}
    for row in sorted(grounds.year.cover_supply, key=lambda each: each.week_starting is not None):
        if row.source != "teacher" and row.week_starting in (None, monday):
            found[row.source] = row.lessons
    return sum(found.values())
