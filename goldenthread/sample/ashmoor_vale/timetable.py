"""Reads the staff timetable of Ashmoor Vale: two weeks of five days of five periods."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from goldenthread.sample.ashmoor_vale.people import SUBJECTS
from goldenthread.sample.ashmoor_vale.teams import MEMBERS
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import LessonKind, Weekday

# A line is a person, the letter of the week, and five days of five periods. A class label is a
# lesson; a dot is a period outside working hours, a hyphen a free one.
STAFF_TIMETABLE = Path(__file__).with_name("staff_timetable.txt")
PERIODS_A_DAY = 5
NO_ENTRY = (".", "-")
KINDS = {
    "PPA": LessonKind.PPA,
    "LDR": LessonKind.LEADERSHIP,
    "PRO": LessonKind.PROTECTED,
    "DUT": LessonKind.DUTY,
}

PERIODS = tuple(
    r.Period(period=str(number), starts_at=starts_at, ends_at=ends_at)
    for number, (starts_at, ends_at) in enumerate(
        (
            (dt.time(8, 55), dt.time(9, 55)),
            (dt.time(9, 55), dt.time(10, 55)),
            (dt.time(11, 20), dt.time(12, 20)),
            (dt.time(12, 20), dt.time(13, 20)),
            (dt.time(14, 5), dt.time(15, 5)),
        ),
        start=1,
    )
)

# What a teacher teaches where the team's subject says too little.
OWN_SUBJECT = {
    "bea-marlowe": "Art",
    "freya-donnelly": "Art",
    "nadia-petrov": "Art",
    "joel-abrahams": "Music",
    "deborah-finch": "Music",
    "edward-mallory": "Drama",
    "colin-sharpe": "D&T",
    "abbie-stanton": "D&T",
    "michael-tran": "Food",
    "wendy-hargreaves": "Food",
    "nisha-patel": "Computing",
    "adam-rigby": "Computing",
    "leon-baptiste": "Computing",
    "kirsty-munro": "Business",
    "naomi-fairweather": "Reading support",
    "carys-maddock": "Reading support",
    "ruth-adeyemi-clarke": "History",
    "tomasz-wilk": "Mathematics",
    "hannah-prosser": "Science",
    "imran-sadiq": "Geography",
    "lola-bamgbose": "English",
    "peter-vance": "Science",
    "elin-thorne": "History",
}

_ROOM_LETTERS = {
    "slt": "S",
    "english": "E",
    "mathematics": "M",
    "science": "L",
    "history": "H",
    "geography": "G",
    "re-citizenship": "R",
    "languages": "F",
    "pe": "P",
    "creative-arts": "C",
    "design-food": "D",
    "computing-business": "I",
    "send": "N",
}

# The class that each TA goes with; the last two work in the inclusion room.
CLASSES_OF_TAS = (
    "7X3",
    "7X4",
    "7Y3",
    "7Y4",
    "8X3",
    "8X4",
    "8Y3",
    "8Y4",
    "9X3",
    "9X4",
    "9Y3",
    "9Y4",
)
# TAs have left before the last period of the day.
LAST_PERIOD_OF_TAS = 4


def _subject_and_room() -> dict[str, tuple[str, str]]:
    return {
        person: (OWN_SUBJECT.get(person) or SUBJECTS[team], f"{_ROOM_LETTERS[team]}{place}")
        for team in _ROOM_LETTERS
        for place, person in enumerate(MEMBERS[team], start=1)
    }


def _entries() -> Iterator[tuple[str, str, Weekday, str, str]]:
    """Person, week, weekday, period and what stands there."""
    for line in STAFF_TIMETABLE.read_text(encoding="utf-8").splitlines():
        person, week, *cells = line.replace("|", " ").split()
        for place, cell in enumerate(cells):
            weekday = tuple(Weekday)[place // PERIODS_A_DAY]
            yield person, week, weekday, str(place % PERIODS_A_DAY + 1), cell


def _teachers() -> Iterator[r.Lesson]:
    of_person = _subject_and_room()
    for person, week, weekday, period, cell in _entries():
        if cell in NO_ENTRY:
            continue
        kind = KINDS.get(cell, LessonKind.LESSON)
        subject, room = of_person[person] if kind is LessonKind.LESSON else ("", "")
        yield r.Lesson(
            person=person,
            week=week,
            weekday=weekday,
            period=period,
            kind=kind,
            class_label=cell if kind is LessonKind.LESSON else "",
            subject=subject,
            room=room,
        )


def _assistants(lessons: tuple[r.Lesson, ...]) -> Iterator[r.Lesson]:
    """Each TA goes with a class for four periods out of five; two keep the inclusion room."""
    assistants = MEMBERS["teaching-assistants"]
    of_class = dict(zip(CLASSES_OF_TAS, assistants, strict=False))
    for lesson in lessons:
        person = of_class.get(lesson.class_label)
        if person is not None and _is_covered(lesson, assistants.index(person)):
            yield r.Lesson(
                person=person,
                week=lesson.week,
                weekday=lesson.weekday,
                period=lesson.period,
                kind=LessonKind.SUPPORT,
                class_label=lesson.class_label,
                subject=lesson.subject,
                room=lesson.room,
            )
    for person in assistants[len(CLASSES_OF_TAS) :]:
        for weekday in Weekday:
            for period in range(1, LAST_PERIOD_OF_TAS + 1):
                yield r.Lesson(
                    person=person,
                    weekday=weekday,
                    period=str(period),
                    kind=LessonKind.SUPPORT,
                    class_label="Inclusion room",
                    room="N9",
                )


def _is_covered(lesson: r.Lesson, place: int) -> bool:
    period = int(lesson.period)
    day = tuple(Weekday).index(Weekday(lesson.weekday))
    return period <= LAST_PERIOD_OF_TAS and (day * LAST_PERIOD_OF_TAS + period + place) % 5 != 0


_OF_TEACHERS = tuple(_teachers())
TIMETABLE = (*_OF_TEACHERS, *_assistants(_OF_TEACHERS))
