"""The shape of the school day and who teaches what when."""

import datetime as dt
from dataclasses import dataclass

from goldenthread.snapshot import columns as column
from goldenthread.snapshot.tables import table
from goldenthread.snapshot.words import LessonKind, Weekday, WeekLabel


@table("periods", key="period weekday")
@dataclass(frozen=True, slots=True)
class Period:
    """A period of the school day. A row with a weekday overrules the row without."""

    period: str = column.text(
        "Name of the period as in the timetable: `1`", required=True, longest=20
    )
    weekday: str = column.one_of(Weekday, "Only on this day; empty for every day")
    starts_at: dt.time = column.clock_time("Begins", required=True)
    ends_at: dt.time = column.clock_time("Ends", required=True)


@table("timetable", key="person week weekday period")
@dataclass(frozen=True, slots=True)
class Lesson:
    """One period of one person's timetable. Periods without a row are free."""

    person: str = column.ref("people", "Who", required=True)
    week: str = column.one_of(WeekLabel, "A or B; empty for every week")
    weekday: str = column.one_of(Weekday, "Day", required=True)
    period: str = column.text("Period, as in `periods.csv`", required=True, longest=20)
    kind: str = column.one_of(LessonKind, "What the time is for", required=True)
    class_label: str = column.text("Class: `8X2`", longest=40)
    subject: str = column.text("Subject", longest=80)
    room: str = column.text("Room", longest=40)
