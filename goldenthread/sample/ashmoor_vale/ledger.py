"""The directed time of each teacher who has a limit, 1,225.4 hours of full time, and three more."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from goldenthread.sample.ashmoor_vale.people import fte_of_days, key_of_name
from goldenthread.sample.ashmoor_vale.teachers import LEADERSHIP, TEACHERS, Teacher
from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import LedgerCategory

PUPIL_DAYS = 190

# Category, note, minutes of a full-time teacher. Leaders have no limit, so no entries.
BUDGET: tuple[tuple[LedgerCategory, str, int], ...] = (
    (LedgerCategory.PUPIL_DAY, "5.75 h on 190 days", 345 * PUPIL_DAYS),
    (LedgerCategory.INSET, "5 days", 5 * 360),
    (LedgerCategory.CPD, "Departments, 19 A Tuesdays", 19 * 60),
    (LedgerCategory.CPD, "Learning communities, 9 B Tuesdays", 9 * 75),
    (LedgerCategory.MEETING, "Pastoral and business, 10 B Tuesdays", 10 * 60),
    (LedgerCategory.PARENTS_EVENING, "6 evenings", 6 * 150),
    (LedgerCategory.OPEN_EVENING, "1 evening", 180),
    (LedgerCategory.SUPERVISION, "10 minutes on 190 days", 10 * PUPIL_DAYS),
    (LedgerCategory.APPRAISAL, "Talks", 3 * 60),
    (LedgerCategory.REPORTS, "Moderation and reports", 10 * 60),
)

# What three teachers do beyond the budget: to 1,281, 1,240 and 1,251 hours.
BEYOND_THE_BUDGET = {
    "L. Porter": ("Fixtures and the ski trip", 3335),
    "Joel Abrahams": ("Concerts", 875),
    "Mark Ellery": ("Battlefields trip", 1535),
}


def _share(minutes: int, fte: Decimal) -> int:
    return int((minutes * fte).quantize(Decimal(1), ROUND_HALF_UP))


def _entries(teacher: Teacher) -> Iterator[r.LedgerEntry]:
    person, fte = key_of_name(teacher.name), fte_of_days(teacher.days)
    for category, note, minutes in BUDGET:
        yield r.LedgerEntry(
            person=person, category=category, minutes=_share(minutes, fte), note=note
        )
    if teacher.name in BEYOND_THE_BUDGET:
        note, minutes = BEYOND_THE_BUDGET[teacher.name]
        yield r.LedgerEntry(
            person=person, category=LedgerCategory.OTHER, minutes=minutes, note=note
        )


LEDGER = tuple(
    entry
    for teacher in TEACHERS
    if teacher.pay_scale is not LEADERSHIP
    for entry in _entries(teacher)
)
