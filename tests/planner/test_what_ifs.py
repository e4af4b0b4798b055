"""A what-if changes one thing of the year or of the wishes, and knows when it has come true."""

import datetime as dt
from dataclasses import replace

import pytest

from goldenthread.planner.what_ifs import Kind, NoSuchVariation, Variation, not_yet_so, vary
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.snapshot import Snapshot
from tests.proposals.plans import year_to_plan


@pytest.fixture
def year() -> Snapshot:
    return year_to_plan().snapshot()


def test_a_staff_meeting_moves_within_its_week(year: Snapshot) -> None:
    variation = Variation(Kind.MEETING, "thursday")
    varied, wishes = vary(year, Wishes(), variation)
    assert varied.get("activities", "staff-meeting-2027-02-23").on == dt.date(2027, 2, 25)
    others = [row for row in varied.activities if row.id != "staff-meeting-2027-02-23"]
    assert set(others) < set(year.activities)
    assert wishes == Wishes()
    assert not_yet_so(year, variation) == "1 staff meeting is not on a Thursday yet."
    assert not_yet_so(varied, variation) == ""


def test_one_more_coach_has_the_time_that_is_named(year: Snapshot) -> None:
    variation = Variation(Kind.COACH, "aisha-rahman", 90)
    varied, _ = vary(year, Wishes(), variation)
    assert varied.get("coaches", "aisha-rahman").protected_minutes == 90
    assert len(varied.coaches) == len(year.coaches) + 1
    assert not_yet_so(year, variation) == (
        "Aisha Rahman does not have 1 h 30 min a fortnight for coaching yet."
    )
    assert not_yet_so(varied, variation) == ""


def test_who_coaches_already_gets_more_time_and_never_less(year: Snapshot) -> None:
    for minutes, then in ((300, 300), (60, 240)):
        varied, _ = vary(year, Wishes(), Variation(Kind.COACH, "imran-sadiq", minutes))
        assert varied.get("coaches", "imran-sadiq").protected_minutes == then
        assert len(varied.coaches) == len(year.coaches)


def test_more_cover_raises_what_a_week_and_a_day_hold(year: Snapshot) -> None:
    varied, wishes = vary(year, Wishes(most_covers_a_day=3), Variation(Kind.COVER, amount=5))
    assert (wishes.most_covers_a_week, wishes.most_covers_a_day) == (20, 4)
    assert varied == year
    _, told = vary(year, Wishes(most_covers_a_week=7), Variation(Kind.COVER, amount=5))
    assert told.most_covers_a_week == 12
    assert not_yet_so(year, Variation(Kind.COVER, amount=5)) == ""


@pytest.mark.parametrize(
    "variation",
    [
        Variation(Kind.MEETING, "tuesday"),
        Variation(Kind.MEETING, "someday"),
        Variation(Kind.COACH, "nobody", 60),
        Variation(Kind.COACH, "aisha-rahman", 0),
    ],
)
def test_what_the_year_does_not_have_is_refused(year: Snapshot, variation: Variation) -> None:
    with pytest.raises(NoSuchVariation):
        vary(year, Wishes(), variation)


def test_a_meeting_stays_where_the_day_is_no_school_day(year: Snapshot) -> None:
    # 3 May 2027, the Monday of that week, is a bank holiday.
    meeting = year.get("activities", "staff-meeting-2027-02-23")
    in_may = replace(year, activities=(replace(meeting, on=dt.date(2027, 5, 4)),))
    with pytest.raises(NoSuchVariation):
        vary(in_may, Wishes(), Variation(Kind.MEETING, "monday"))


def test_a_variation_is_kept_as_values(year: Snapshot) -> None:
    for variation in (Variation(Kind.COVER, amount=5), Variation(Kind.COACH, "aisha-rahman", 90)):
        assert Variation.from_values(variation.as_values()) == variation
