"""Regular times of coaching come on the days that calendar, leave and fortnight leave for them."""

import datetime as dt

import pytest

from goldenthread.checks.small_plan import SmallPlan
from goldenthread.snapshot import records as r
from goldenthread.snapshot.readings.coaching_time_fits import reason_against
from goldenthread.snapshot.readings.coaching_times import days_of, in_words, next_days, slots_of
from goldenthread.snapshot.snapshot import Snapshot

TODAY = dt.date(2027, 2, 5)
PAIR = "imran-sadiq-denise-obi"


def plan() -> SmallPlan:
    plan = SmallPlan()
    plan.people("imran-sadiq", "denise-obi", "priya-nair")
    plan.pair("imran-sadiq", "denise-obi", starts_on=dt.date(2026, 9, 14))
    for period in ("1", "2", "3", "4"):
        hour = 8 + int(period)
        plan.add(r.Period(period=period, starts_at=dt.time(hour), ends_at=dt.time(hour, 50)))
    for day in ("monday", "tuesday", "wednesday", "thursday", "friday"):
        plan.add(
            r.Lesson(person="denise-obi", weekday=day, period="1", kind="lesson", class_label="8B"),
            r.Lesson(person="denise-obi", weekday=day, period="2", kind="ppa"),
            r.Lesson(person="imran-sadiq", weekday=day, period="4", kind="duty"),
        )
    return plan


def slot(**columns: object) -> r.CoachingSlot:
    told = {"pair": PAIR, "part": "look", "week": "A", "weekday": "tuesday", "period": "1"}
    return r.CoachingSlot(**(told | columns))  # type: ignore[arg-type]


def days(snapshot: Snapshot, time: r.CoachingSlot, since: dt.date = TODAY) -> list[dt.date]:
    return list(days_of(snapshot, snapshot.get("coaching_pairs", PAIR), time, since))


def test_a_time_comes_in_its_week_and_never_in_a_holiday() -> None:
    found = days(plan().snapshot(), slot())
    # The week of 15 February is half-term; letters go on where they stopped.
    assert found[:3] == [dt.date(2027, 2, 23), dt.date(2027, 3, 9), dt.date(2027, 3, 23)]
    assert all((day - TODAY).days < 170 and day.weekday() == 1 for day in found)


def test_a_bank_holiday_and_inset_are_left_out_and_not_made_up_for() -> None:
    may = [day for day in days(plan().snapshot(), slot(weekday="monday")) if day.month == 5]
    april = [day for day in days(plan().snapshot(), slot(weekday="monday")) if day.month == 4]
    other = [
        day for day in days(plan().snapshot(), slot(week="B", weekday="monday")) if day.month == 5
    ]
    assert dt.date(2027, 5, 3) not in may + other
    assert (april, may, other) == (
        [dt.date(2027, 4, 19)],
        [dt.date(2027, 5, 17)],
        [dt.date(2027, 5, 10), dt.date(2027, 5, 24)],
    )


@pytest.mark.parametrize("who", ["imran-sadiq", "denise-obi"])
def test_leave_of_either_leaves_the_day_out(who: str) -> None:
    away = r.Leave(person=who, starts_on=dt.date(2027, 2, 22), ends_on=dt.date(2027, 2, 26))
    assert days(plan().add(away).snapshot(), slot())[0] == dt.date(2027, 3, 9)


def test_a_pair_that_ends_meets_no_more() -> None:
    year = SmallPlan()
    year.people("imran-sadiq", "denise-obi")
    year.pair("imran-sadiq", "denise-obi", ends_on=dt.date(2027, 3, 1))
    assert days(year.snapshot(), slot()) == [dt.date(2027, 2, 23)]


def test_the_two_fortnights_take_turns_and_never_fall_together() -> None:
    snapshot, first_day = plan().snapshot(), dt.date(2026, 9, 7)
    first, second = (days(snapshot, slot(fortnight=number), first_day) for number in (1, 2))
    assert first[:2] == [dt.date(2026, 10, 6), dt.date(2026, 11, 10)]
    assert second[:2] == [dt.date(2026, 9, 22), dt.date(2026, 10, 20)]
    assert sorted(first + second) == days(snapshot, slot(), first_day)
    assert not set(first) & set(second)


def test_a_timetable_of_one_week_takes_odd_and_even_weeks() -> None:
    snapshot = plan().school(timetable_weeks=1).snapshot()
    odd, even = days(snapshot, slot()), days(snapshot, slot(week="B"))
    assert (odd[0], even[0]) == (dt.date(2027, 2, 23), dt.date(2027, 2, 9))
    assert in_words(slot(), 1) == "Tuesday, period 1, every other week"


def test_the_next_days_are_told_by_part_and_the_look_comes_first() -> None:
    talk = slot(part="talk", weekday="wednesday", period="3")
    snapshot = plan().add(talk, slot()).snapshot()
    assert [row.part for row in slots_of(snapshot, PAIR)] == ["look", "talk"]
    assert next_days(snapshot, snapshot.get("coaching_pairs", PAIR), TODAY) == {
        "look": dt.date(2027, 2, 23),
        "talk": dt.date(2027, 2, 24),
    }
    assert in_words(talk, 2) == "Wednesday A, period 3"


@pytest.mark.parametrize(
    ("time", "reason"),
    [
        (slot(), ""),
        (slot(part="talk", weekday="wednesday", period="3"), ""),
        (slot(period="9"), "The timetable has no period 9."),
        (
            slot(period="2"),
            "Denise Obi has PPA on Tuesday A, period 2, and PPA is never used for coaching.",
        ),
        (slot(part="talk"), "Denise Obi has 8B on Tuesday A, period 1."),
        (slot(period="4"), "Imran Sadiq has duty on Tuesday A, period 4."),
        (
            slot(period="3"),
            "Denise Obi has no class on Tuesday A, period 3, so there is nothing to look at.",
        ),
    ],
)
def test_a_time_that_cannot_be_is_told_with_its_reason(time: r.CoachingSlot, reason: str) -> None:
    snapshot = plan().snapshot()
    assert reason_against(snapshot, snapshot.get("coaching_pairs", PAIR), time) == reason


def test_a_day_off_and_another_look_stand_in_the_way() -> None:
    year = plan()
    year.add(
        r.WorkingHours(person="denise-obi", weekday="monday"),
        r.WorkingHours(person="denise-obi", weekday="tuesday"),
    )
    year.pair("imran-sadiq", "priya-nair")
    year.add(slot(pair="imran-sadiq-priya-nair", weekday="monday", fortnight=1))
    snapshot = year.snapshot()
    pair = snapshot.get("coaching_pairs", PAIR)
    told = {
        (time.weekday, time.fortnight): reason_against(snapshot, pair, time)
        for time in (
            slot(weekday="thursday"),
            slot(weekday="monday"),
            slot(weekday="monday", fortnight=1),
            slot(weekday="monday", fortnight=2),
        )
    }
    busy = "Imran Sadiq has another look or talk on Monday A, period 1."
    assert told == {
        ("thursday", None): "Denise Obi is not at work on Thursday A, period 1.",
        ("monday", None): busy,
        ("monday", 1): busy,
        ("monday", 2): "",
    }
