"""Makes people, teams, periods and lessons out of what a timetable file tells."""

import datetime as dt
import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from goldenthread.folder.direct.slots import Slot
from goldenthread.folder.direct.subject_teams import subject_teams
from goldenthread.folder.direct.subjects import kind_of, subject_named
from goldenthread.folder.direct.taught import Taught
from goldenthread.folder.direct.timetable_list import Lessons
from goldenthread.folder.direct.understanding import Counts
from goldenthread.folder.names import key_made_from, squeezed
from goldenthread.kernel.sentences import counted, listed
from goldenthread.snapshot.records import Lesson, Period, Person, Post
from goldenthread.snapshot.words import LessonKind, StaffGroup

DAY_BEGINS = dt.time(9, 0)
# What timetable programs write where nobody is appointed yet.
NOBODY = {"xxx", "xx", "tba", "tbc", "vacancy", "vac", "supply", "unknown"}

_FIGURES = re.compile(r"(\d+)", re.ASCII)


def records_of(lessons: Lessons) -> tuple[dict[str, tuple[Any, ...]], Counts, list[str]]:
    """The rows by table, the counts, and sentences on what was assumed."""
    notes = list(lessons.notes)
    people = _people(lessons.taught)
    timetable = _timetable(lessons.taught)
    subjects = _subjects(timetable)
    teams, members, more = subject_teams(
        {person: Counter(counts).most_common(1)[0][0] for person, counts in subjects.items()},
        among=len(people),
    )
    notes += more
    posts = tuple(
        Post(
            id=f"{person.id[:72]}-teacher",
            person=person.id,
            job_title="Teacher",
            staff_group=StaffGroup.TEACHER.value,
            subject=_most_taught(subjects.get(person.id, {})),
            fte=Decimal(1),
        )
        for person in people
    )
    only_codes = sum(person.name == person.initials for person in people)
    if only_codes:
        notes.append(
            f"{counted(only_codes, 'person', 'people')} known only by a code: it stands as the "
            "name until a better one is written."
        )
    if nobody := [person.name for person in people if squeezed(person.name) in NOBODY]:
        notes.append(f"{listed(nobody)} may stand for a post without a person: look at it.")
    if people:
        notes.append(
            "Everyone is taken for a full-time teacher; the file does not say. Correct posts and "
            "working hours, so that a day off is not taken for free periods."
        )
    periods, note = _periods(lessons.cycle)
    notes += [note] if note else []
    counts = Counts(
        people=len(people),
        teams=len(teams),
        lessons=sum(lesson.kind == LessonKind.LESSON for lesson in timetable),
        periods=len(set(lessons.cycle)),
        free_periods=len(people) * len(set(lessons.cycle)) - len(timetable),
        classes=len({t.class_label for t in timetable if t.class_label}),
    )
    records = {
        "people": people,
        "posts": posts,
        "teams": teams,
        "team_members": members,
        "periods": periods,
        "timetable": timetable,
    }
    return records, counts, notes


def person_key(words: str) -> str:
    """The same key for the same words, today and next year, in any script."""
    made = key_made_from(words)
    return made or f"person-{hashlib.sha256(words.encode()).hexdigest()[:8]}"


def _key(taught: Taught) -> str:
    return person_key(taught.code or taught.name)


def _people(taught: list[Taught]) -> tuple[Person, ...]:
    people: dict[str, Person] = {}
    for entry in taught:
        key = _key(entry)
        if key not in people or (entry.name and people[key].name == people[key].initials):
            name = (entry.name or entry.code)[:300]
            people[key] = Person(id=key, name=name, initials=entry.code[:12])
    return tuple(people[key] for key in sorted(people))


def _timetable(taught: list[Taught]) -> tuple[Lesson, ...]:
    """One row a person and slot; classes taught together stand side by side in it."""
    together: dict[tuple[str, Slot], list[Taught]] = {}
    for entry in taught:
        together.setdefault((_key(entry), entry.slot), []).append(entry)
    rows = []
    for (person, slot), entries in together.items():
        kinds = [kind_of(entry.class_label, entry.subject) for entry in entries]
        kind = next((kind for kind in kinds if kind), None)
        if kind is None:
            continue
        named = {subject_named(e.subject, e.class_label): None for e in entries}
        is_lesson = kind == LessonKind.LESSON
        rows.append(
            Lesson(
                person=person,
                week=slot.week,
                weekday=slot.weekday,
                period=slot.period,
                kind=kind,
                class_label=_side_by_side([e.class_label for e in entries], 40),
                subject=_side_by_side(list(named), 80) if is_lesson else "",
                room=_side_by_side([e.room for e in entries], 40),
            )
        )
    return tuple(rows)


def _side_by_side(words: list[str], longest: int) -> str:
    distinct = list(dict.fromkeys(word for word in words if word))
    joined = ", ".join(distinct)
    if len(joined) <= longest:
        return joined
    return f"{distinct[0][: longest - 10]} and more"[:longest]


def _subjects(timetable: tuple[Lesson, ...]) -> dict[str, Mapping[str, int]]:
    """How many periods each person teaches of each subject."""
    subjects: dict[str, Counter[str]] = {}
    for lesson in timetable:
        if lesson.subject:
            subjects.setdefault(lesson.person, Counter())[lesson.subject] += 1
    return {person: Counter(dict(sorted(counts.items()))) for person, counts in subjects.items()}


def _most_taught(subjects: Mapping[str, int]) -> str:
    return max(sorted(subjects), key=lambda name: subjects[name], default="")


def _periods(cycle: list[Slot]) -> tuple[tuple[Period, ...], str]:
    names = sorted({slot.period for slot in cycle}, key=_natural)
    if not names:
        return (), ""
    length = 60 if len(names) <= 6 else max(20, 360 // len(names))
    first = dt.datetime.combine(dt.date(2000, 1, 1), DAY_BEGINS)
    starts = [first + dt.timedelta(minutes=length * place) for place in range(len(names) + 1)]
    periods = tuple(
        Period(period=name, starts_at=starts[place].time(), ends_at=starts[place + 1].time())
        for place, name in enumerate(names)
        if starts[place + 1].date() == first.date()
    )
    return periods, (
        f"The file gives no times: {counted(len(names), 'period')} a day of {length} minutes from "
        "09:00, without breaks. Correct them in periods.csv."
    )


def _natural(name: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in _FIGURES.split(name)]
