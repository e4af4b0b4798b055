"""Wrenfield's school day and its one-week timetable, with PPA by half-days."""

import datetime as dt

from goldenthread.sample.wrenfield.cast import (
    ASSISTANTS,
    EVERY_DAY,
    FRIDAY,
    MONDAY,
    OTHER_SUPPORT,
    TEACHERS,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    Colleague,
)
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import LessonKind, Weekday

PERIODS = tuple(
    r.Period(
        period=name,
        starts_at=dt.time.fromisoformat(starts_at),
        ends_at=dt.time.fromisoformat(ends_at),
    )
    for name, starts_at, ends_at in (
        ("Reg", "08:45", "09:00"),
        ("1", "09:00", "09:45"),
        ("2", "09:45", "10:40"),
        ("3", "10:55", "11:55"),
        ("4", "12:45", "14:00"),
        ("5", "14:00", "15:15"),
    )
)
MORNING, AFTERNOON = ("1", "2", "3"), ("4", "5")
LESSONS = MORNING + AFTERNOON
Slot = tuple[Weekday, str]

# By year: the half-day of its PPA, and who takes its two classes.
PPA_OF_YEAR: dict[str, tuple[Weekday, tuple[str, ...], tuple[str, str]]] = {
    "6": (MONDAY, MORNING, ("ian-mossop", "donna-reeve")),
    "R": (MONDAY, AFTERNOON, ("ian-mossop", "donna-reeve")),
    "5": (TUESDAY, MORNING, ("ian-mossop", "donna-reeve")),
    "1": (TUESDAY, AFTERNOON, ("ian-mossop", "donna-reeve")),
    "4": (WEDNESDAY, MORNING, ("pat-sweeney", "donna-reeve")),
    "2": (WEDNESDAY, AFTERNOON, ("ian-mossop", "pat-sweeney")),
    "3": (THURSDAY, AFTERNOON, ("pat-sweeney", "donna-reeve")),
}
# The Thursday-and-Friday halves of the two job-shares have theirs on Fridays.
PPA_OF_PERSON: dict[str, tuple[Slot, str]] = {
    "sunita-desai": ((FRIDAY, "4"), "pat-sweeney"),
    "fiona-lockhart": ((FRIDAY, "5"), "pat-sweeney"),
}
# The early-career teacher's time beyond PPA, 10% of the timetable.
ECT_TIME = ((THURSDAY, "1"), (THURSDAY, "2"), (THURSDAY, "3"))
# 45 minutes a week, 90 a fortnight, for coaching fourteen teachers.
COACHING_TIME = (THURSDAY, "1")


def _row(person: str, slot: Slot, kind: LessonKind, class_label: str = "") -> r.Lesson:
    weekday, period = slot
    return r.Lesson(
        person=person, weekday=weekday, period=period, kind=kind, class_label=class_label
    )


def _class_teacher(teacher: Colleague) -> list[r.Lesson]:
    rows = []
    for weekday in teacher.days:
        slot: Slot = (weekday, "Reg")
        rows.append(_row(teacher.key, slot, LessonKind.REGISTRATION, teacher.class_label))
        for period in LESSONS:
            slot = (weekday, period)
            kind = _kind_of(teacher, slot)
            label = teacher.class_label if kind == LessonKind.LESSON else ""
            rows.append(_row(teacher.key, slot, kind, label))
    return rows


def _kind_of(teacher: Colleague, slot: Slot) -> LessonKind:
    weekday, periods, _ = PPA_OF_YEAR[teacher.class_label[0]]
    if slot[0] == weekday and slot[1] in periods:
        return LessonKind.PPA
    if teacher.key in PPA_OF_PERSON and slot == PPA_OF_PERSON[teacher.key][0]:
        return LessonKind.PPA
    if teacher.key == "lucy-barrowclough" and slot in ECT_TIME:
        return LessonKind.PROTECTED
    return LessonKind.LESSON


def _cover_of_ppa() -> list[r.Lesson]:
    rows = []
    for year, (weekday, periods, takers) in PPA_OF_YEAR.items():
        labels = sorted({t.class_label for t in TEACHERS if t.class_label[:1] == year})
        for label, taker in zip(labels, takers, strict=True):
            rows += [_row(taker, (weekday, p), LessonKind.LESSON, label) for p in periods]
    label_of = {teacher.key: teacher.class_label for teacher in TEACHERS}
    for teacher, (slot, taker) in PPA_OF_PERSON.items():
        rows.append(_row(taker, slot, LessonKind.LESSON, label_of[teacher]))
    rows += [_row("pat-sweeney", slot, LessonKind.LESSON, "5B") for slot in ECT_TIME]
    rows += [_row("ian-mossop", (WEDNESDAY, p), LessonKind.PPA) for p in MORNING]
    return rows


def _leaders() -> list[r.Lesson]:
    rows = []
    for person in ("marcus-bell", "farah-iqbal", "ellen-marsh"):
        for weekday in EVERY_DAY:
            for period in LESSONS:
                kind = LessonKind.LEADERSHIP
                if person == "farah-iqbal" and (weekday, period) == COACHING_TIME:
                    kind = LessonKind.PROTECTED
                elif person == "ellen-marsh" and period in MORNING:
                    kind = LessonKind.SUPPORT
                rows.append(_row(person, (weekday, period), kind))
    return rows


def _beside_a_class(colleague: Colleague) -> list[r.Lesson]:
    return [
        _row(colleague.key, (weekday, period), LessonKind.SUPPORT, colleague.class_label)
        for weekday in colleague.days
        for period in LESSONS
    ]


def _timetable() -> tuple[r.Lesson, ...]:
    rows = _leaders() + _cover_of_ppa()
    for colleague in TEACHERS:
        if colleague.class_label:
            rows += _class_teacher(colleague)
    for colleague in ASSISTANTS + OTHER_SUPPORT:
        if colleague.class_label:
            rows += _beside_a_class(colleague)
    return tuple(rows)


TIMETABLE = _timetable()
