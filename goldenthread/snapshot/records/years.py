"""The calendar, the time ledger, cover and the budget of the year."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.snapshot import columns as column
from goldenthread.snapshot.tables import table
from goldenthread.snapshot.words import (
    CoverReason,
    CoverSource,
    DayKind,
    EventKind,
    LedgerCategory,
    TermName,
)


@table("terms")
@dataclass(frozen=True, slots=True)
class Term:
    """A half-term: a block of term time from its first to its last school day."""

    id: str = column.key("Short name: `autumn-1`")
    term: str = column.one_of(TermName, "Which term it is half of", required=True)
    name: str = column.text("Name: `Autumn 1`", required=True, longest=40)
    starts_on: dt.date = column.day("First school day", required=True)
    ends_on: dt.date = column.day("Last school day", required=True)


@table("days", key="on")
@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A weekday inside a half-term that is not an ordinary pupil day."""

    on: dt.date = column.day("Date", required=True)
    kind: str = column.one_of(DayKind, "What kind of day", required=True)
    minutes: int | None = column.minutes(
        "Directed minutes on the day itself; 0 when taken as twilights"
    )
    note: str = column.text("What it is for, or the twilights that replace it")


@table("events")
@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """A date that is not learning but costs time: parents' evenings, data drops, exams."""

    id: str = column.key("Short name")
    title: str = column.text("Title", required=True)
    kind: str = column.one_of(EventKind, "What it is", required=True)
    on: dt.date = column.day("Date, or first date", required=True)
    ends_on: dt.date | None = column.day("Last date, when longer than a day")
    starts_at: dt.time | None = column.clock_time("Begins")
    minutes: int | None = column.minutes("Directed minutes for each person")
    after_hours: bool = column.yes_no("After the school day")


@table("ledger", key="person category note")
@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """Planned time of one person in the year, by what it is for."""

    person: str = column.ref("people", "Who", required=True)
    category: str = column.one_of(LedgerCategory, "What the time is for", required=True)
    minutes: int = column.minutes("Minutes in the year", required=True)
    directed: bool = column.yes_no("Directed time?", default=True)
    note: str = column.text("Tells two entries of one category apart", longest=80)


@table("cover_supply", key="week_starting source")
@dataclass(frozen=True, slots=True)
class CoverSupply:
    """Lessons of cover for planned release that the school can find in a week."""

    week_starting: dt.date | None = column.day("Monday of the week; empty for an ordinary week")
    source: str = column.one_of(CoverSource, "Who takes the class", required=True)
    lessons: int = column.whole("Lessons a week", unit="lessons", required=True)


@table("cover_requests")
@dataclass(frozen=True, slots=True)
class CoverRequest:
    """Cover that planned learning will need."""

    id: str = column.key("Short name")
    on: dt.date = column.day("Date", required=True)
    lessons: int = column.whole("Lessons or segments to cover", unit="lessons", required=True)
    source: str = column.one_of(CoverSource, "Who is meant to take the class")
    reason: str = column.one_of(CoverReason, "What kind of learning it is for")
    period: str = column.text("Period of the timetable", longest=20)
    person: str = column.ref("people", "Who is released")
    purpose: str = column.text("What for")


@table("budget_lines")
@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A line of the professional-learning budget."""

    id: str = column.key("Short name")
    name: str = column.text("Name", required=True)
    planned_pounds: Decimal = column.pounds("Planned for the year", required=True)
    committed_pounds: Decimal | None = column.pounds("Ordered but not yet paid")
    spent_pounds: Decimal | None = column.pounds("Paid")
    cut_pounds: Decimal | None = column.pounds("Taken away during the year")
