"""Dates that are not learning but cost time: evenings, data drops, examinations."""

import datetime as dt

from goldenthread.snapshot import records as r
from goldenthread.snapshot.words import EventKind

EVENING = dt.time(16, 0)

_PARENTS_EVENINGS = (
    ("Year 7", dt.date(2026, 10, 1)),
    ("Year 11", dt.date(2026, 11, 5)),
    ("Year 10", dt.date(2026, 12, 10)),
    ("Year 9", dt.date(2027, 1, 28)),
    ("Year 8", dt.date(2027, 3, 11)),
    ("Year 10, mock results", dt.date(2027, 6, 17)),
)

EVENTS = (
    *(
        r.CalendarEvent(
            id=f"parents-evening-{number}",
            title=f"Parents' evening, {year_group}",
            kind=EventKind.PARENTS_EVENING,
            on=on,
            starts_at=EVENING,
            minutes=150,
            after_hours=True,
        )
        for number, (year_group, on) in enumerate(_PARENTS_EVENINGS, start=1)
    ),
    r.CalendarEvent(
        id="open-evening",
        title="Open evening",
        kind=EventKind.OPEN_EVENING,
        on=dt.date(2026, 9, 30),
        starts_at=EVENING,
        minutes=180,
        after_hours=True,
    ),
    r.CalendarEvent(
        id="data-drop-1",
        title="Data drop 1 and reports",
        kind=EventKind.DATA_DROP,
        on=dt.date(2026, 11, 2),
    ),
    r.CalendarEvent(
        id="data-drop-2", title="Data drop 2", kind=EventKind.DATA_DROP, on=dt.date(2027, 1, 4)
    ),
    r.CalendarEvent(
        id="data-drop-3", title="Data drop 3", kind=EventKind.DATA_DROP, on=dt.date(2027, 5, 21)
    ),
    r.CalendarEvent(
        id="mocks",
        title="Mock examinations, Year 11",
        kind=EventKind.EXAMS,
        on=dt.date(2026, 11, 30),
        ends_on=dt.date(2026, 12, 11),
    ),
    r.CalendarEvent(
        id="exams",
        title="Examinations, Year 11",
        kind=EventKind.EXAMS,
        on=dt.date(2027, 5, 10),
        ends_on=dt.date(2027, 6, 23),
    ),
)
