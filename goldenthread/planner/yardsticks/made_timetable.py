"""The timetable of a made school: two weeks of five days of five periods."""

import datetime as dt
import random
from collections.abc import Iterable, Iterator
from itertools import product

from goldenthread.planner.yardsticks.made_staff import MadeStaff
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import LessonKind, Weekday, WeekLabel

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
SLOTS = tuple(product(WeekLabel, Weekday, (row.period for row in PERIODS)))
PPA_SHARE = 0.1
# Of the periods of a leader or coach that are no lessons, beyond what everybody has.
LEADING_SHARE, COACHING_SHARE = 0.4, 0.12
# A coach is every seventh teacher from the third on, part-timers too.
FIRST_COACH, COACH_EVERY = 3, 7
CLASSES_OF_A_TEACHER = 8


def coaches_of(staff: MadeStaff) -> tuple[str, ...]:
    return staff.teachers[len(staff.leaders) + FIRST_COACH :: COACH_EVERY]


def made_timetable(
    staff: MadeStaff, free: float, dice: random.Random
) -> dict[str, Iterable[object]]:
    """`free` is the share of a teacher's periods without an entry."""
    coaches = frozenset(coaches_of(staff))
    lessons: list[r.Lesson] = []
    for place, person in enumerate(staff.teachers):
        extra = LessonKind.PROTECTED if person in coaches else LessonKind.LEADERSHIP
        share = COACHING_SHARE if person in coaches else 0.0
        if person in staff.leaders:
            share = LEADING_SHARE
        lessons += _teachers_periods(staff, place, free, {extra: share}, dice)
    lessons += _assistants(staff)
    return {"timetable": lessons}


def _teachers_periods(
    staff: MadeStaff,
    place: int,
    free: float,
    more: dict[LessonKind, float],
    dice: random.Random,
) -> Iterator[r.Lesson]:
    person = staff.teachers[place]
    days = staff.days_at_work.get(person, tuple(Weekday))
    slots = [slot for slot in SLOTS if slot[1] in days]
    kinds: list[LessonKind | None] = [None] * round(free * len(slots))
    for other, share in ({LessonKind.PPA: PPA_SHARE} | more).items():
        kinds += [other] * round(share * len(slots))
    kinds += [LessonKind.LESSON] * (len(slots) - len(kinds))
    dice.shuffle(kinds)
    for slot, kind in zip(slots, kinds, strict=True):
        if kind is None:
            continue
        week, weekday, period = slot
        if kind is not LessonKind.LESSON:
            yield r.Lesson(person=person, week=week, weekday=weekday, period=period, kind=kind)
            continue
        # As many classes as teachers, each shifted alike, so that no class is in two rooms.
        number = (place + SLOTS.index(slot) % CLASSES_OF_A_TEACHER) % len(staff.teachers)
        yield r.Lesson(
            person=person,
            week=week,
            weekday=weekday,
            period=period,
            kind=kind,
            class_label=f"{7 + number % 5}-{number // 5 + 1}",
            room=f"R{place + 1}",
        )


def _assistants(staff: MadeStaff) -> Iterator[r.Lesson]:
    """Teaching assistants are with a class for four periods in five, and never in the last."""
    for place, person in enumerate(staff.support["teaching-assistants"]):
        for number, (weekday, period) in enumerate(
            product(Weekday, (row.period for row in PERIODS))
        ):
            if period != PERIODS[-1].period and (number + place) % 5:
                yield r.Lesson(
                    person=person,
                    weekday=weekday,
                    period=period,
                    kind=LessonKind.SUPPORT,
                    class_label=f"{7 + place % 5}-{place // 5 + 1}",
                    room=f"R{place + 1}",
                )
