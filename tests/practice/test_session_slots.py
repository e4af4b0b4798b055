"""A team's slot as people write it, its next dates, and the day to send an agenda by."""

import datetime as dt

import pytest

from goldenthread.checks.small_plan import SmallPlan
from goldenthread.practice.session_patterns import BUILT_IN, best_fit
from goldenthread.practice.session_slots import Slot, propose_dates, read_slot, send_by

CALENDAR = SmallPlan().snapshot().calendar
TUESDAY_A = Slot(1, dt.time(15, 15), "", "A")


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("Tuesday 15:15, week A", TUESDAY_A),
        ("Thursday 08:15", Slot(3, dt.time(8, 15), "", "")),
        ("Monday period 5, week A", Slot(0, None, "5", "A")),
        ("Monday 13:45, with business", Slot(0, dt.time(13, 45), "", "")),
        ("fri 14.10, WEEK b", Slot(4, dt.time(14, 10), "", "B")),
        ("Tuesday 99:99", Slot(1, None, "", "")),
        ("when we can", None),
        ("", None),
    ],
)
def test_a_slot_is_read_as_people_write_it(text: str, slot: Slot | None) -> None:
    assert read_slot(text) == slot


def test_dates_keep_the_letter_of_the_week_and_skip_the_holiday() -> None:
    proposed = propose_dates(
        CALENDAR, TUESDAY_A, after=dt.date(2027, 2, 5), every_weeks=2, number=3
    )
    assert proposed == [dt.date(2027, 2, 23), dt.date(2027, 3, 9), dt.date(2027, 3, 23)]


def test_a_closed_day_is_passed_over_and_never_moved() -> None:
    # The early May bank holiday is Monday 3 May.
    monday = Slot(0, None, "", "")
    proposed = propose_dates(CALENDAR, monday, after=dt.date(2027, 4, 25), every_weeks=1, number=3)
    assert proposed == [dt.date(2027, 4, 26), dt.date(2027, 5, 10), dt.date(2027, 5, 17)]


def test_the_rhythm_goes_on_from_the_last_session() -> None:
    proposed = propose_dates(
        CALENDAR,
        Slot(3, None, "", ""),
        after=dt.date(2027, 2, 23),
        every_weeks=4,
        last_on=dt.date(2027, 2, 25),
        number=2,
    )
    assert proposed == [dt.date(2027, 3, 25), dt.date(2027, 5, 6)]


def test_no_date_is_proposed_in_a_week_with_ppa() -> None:
    proposed = propose_dates(
        CALENDAR,
        Slot(1, None, "5", ""),
        after=dt.date(2027, 2, 5),
        every_weeks=1,
        blocked_weeks={"A"},
        number=9,
    )
    weeks = [CALENDAR.week_of(day) for day in proposed]
    assert {week.label for week in weeks if week} == {"B"}
    assert (
        propose_dates(
            CALENDAR,
            TUESDAY_A,
            after=dt.date(2027, 2, 5),
            every_weeks=None,
            blocked_weeks={"A", "B"},
        )
        == []
    )


def test_five_school_days_before_leap_over_the_holiday() -> None:
    # Half-term is from 15 to 19 February.
    assert send_by(CALENDAR, dt.date(2027, 2, 23), 5) == dt.date(2027, 2, 9)
    assert send_by(CALENDAR, dt.date(2026, 9, 2), 5) is None


def test_each_built_in_pattern_takes_as_long_as_its_name_says() -> None:
    assert [(pattern.name, pattern.minutes) for pattern in BUILT_IN] == [
        ("75 minutes", 75),
        ("60 minutes", 60),
        ("45 minutes", 45),
        ("20 minutes", 20),
    ]


def test_the_longest_pattern_that_fits_is_offered_first() -> None:
    fits = {minutes: best_fit(BUILT_IN, minutes).minutes for minutes in (10, 20, 50, 60, 90)}
    assert fits == {10: 20, 20: 20, 50: 45, 60: 60, 90: 75}
