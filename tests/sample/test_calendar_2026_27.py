"""The year of the sample trust has the days, weeks and letters that the study counts."""

import datetime as dt

from goldenthread.kernel.school_calendar import HalfTerm, SchoolCalendar, calendar_from
from goldenthread.sample.calendar_2026_27 import DAYS, TERMS, YEAR
from goldenthread.snapshot.words import DayKind

CALENDAR: SchoolCalendar = calendar_from(
    (HalfTerm(t.id, t.term, t.name, t.starts_on, t.ends_on) for t in TERMS),
    (day.on for day in DAYS if day.kind in (DayKind.INSET, DayKind.TRUST_DAY)),
    (day.on for day in DAYS if day.kind is DayKind.BANK_HOLIDAY),
    timetable_weeks=2,
    week_a_starts_on=YEAR.week_a_starts_on,
)


def _tuesdays(label: str) -> list[str]:
    days = [w.monday + dt.timedelta(days=1) for w in CALENDAR.teaching_weeks if w.label == label]
    return [f"{day.day}.{day.month}" for day in days]


def test_each_half_term_has_the_days_of_the_study() -> None:
    counts = [
        (
            term.id,
            sum(term.starts_on <= day <= term.ends_on for day in CALENDAR.school_days),
            sum(term.starts_on <= day <= term.ends_on for day in CALENDAR.pupil_days),
        )
        for term in TERMS
    ]
    assert counts == [
        ("autumn-1", 39, 37),
        ("autumn-2", 35, 34),
        ("spring-1", 30, 29),
        ("spring-2", 24, 24),
        ("summer-1", 34, 34),
        ("summer-2", 33, 32),
    ]
    assert (len(CALENDAR.school_days), len(CALENDAR.pupil_days)) == (195, 190)


def test_weeks_a_and_b_have_nineteen_tuesdays_each() -> None:
    assert (
        _tuesdays("A")
        == (
            "8.9 22.9 6.10 20.10 10.11 24.11 8.12 5.1 19.1 2.2 23.2 9.3 23.3 "
            "20.4 4.5 18.5 8.6 22.6 6.7"
        ).split()
    )
    assert (
        _tuesdays("B")
        == (
            "15.9 29.9 13.10 3.11 17.11 1.12 15.12 12.1 26.1 9.2 2.3 16.3 "
            "13.4 27.4 11.5 25.5 15.6 29.6 13.7"
        ).split()
    )


def test_teaching_weeks_are_numbered_as_in_the_study() -> None:
    mondays = {
        dt.date(2026, 9, 7): 1,
        dt.date(2026, 10, 19): 7,
        dt.date(2026, 11, 2): 8,
        dt.date(2026, 12, 14): 14,
        dt.date(2027, 1, 4): 15,
        dt.date(2027, 2, 1): 19,
        dt.date(2027, 2, 8): 20,
        dt.date(2027, 2, 22): 21,
        dt.date(2027, 3, 22): 25,
        dt.date(2027, 4, 12): 26,
        dt.date(2027, 5, 24): 32,
        dt.date(2027, 6, 7): 33,
    }
    assert {monday: CALENDAR.week_number(monday) for monday in mondays} == mondays
    assert len(CALENDAR.teaching_weeks) == 38
