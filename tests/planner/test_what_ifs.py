"""A what-if changes one thing of the year or of the wishes, and knows when it has come true."""

import datetime as dt
from dataclasses import replace

import pytest

from goldenthread.planner.answers import YearAnswer, changes_of
from goldenthread.planner.staff_meetings import STAFF_MEETINGS, brings_along
from goldenthread.planner.what_ifs import (
    Kind,
    NoSuchVariation,
    Variation,
    move_of,
    not_yet_so,
    vary,
)
from goldenthread.planner.wishes import Part, Wishes
from goldenthread.snapshot.changes import Change, with_changes
from goldenthread.snapshot.snapshot import Snapshot
from tests.proposals.plans import TODAY, answer_by_hand, moves_by_hand, year_to_plan

MEETING = "staff-meeting-2027-02-23"
THURSDAYS = Variation(Kind.MEETING, "thursday")


@pytest.fixture
def year() -> Snapshot:
    return year_to_plan().snapshot()


def test_a_staff_meeting_moves_within_its_week(year: Snapshot) -> None:
    variation = Variation(Kind.MEETING, "thursday")
    varied, wishes = vary(year, Wishes(), variation, TODAY)
    assert varied.get("activities", "staff-meeting-2027-02-23").on == dt.date(2027, 2, 25)
    others = [row for row in varied.activities if row.id != "staff-meeting-2027-02-23"]
    assert set(others) < set(year.activities)
    assert wishes == Wishes()
    assert not_yet_so(year, variation) == "1 staff meeting is not on a Thursday yet."
    assert not_yet_so(varied, variation) == ""


def test_one_more_coach_has_the_time_that_is_named(year: Snapshot) -> None:
    variation = Variation(Kind.COACH, "aisha-rahman", 90)
    varied, _ = vary(year, Wishes(), variation, TODAY)
    assert varied.get("coaches", "aisha-rahman").protected_minutes == 90
    assert len(varied.coaches) == len(year.coaches) + 1
    assert not_yet_so(year, variation) == (
        "Aisha Rahman does not have 1 h 30 min a fortnight for coaching yet."
    )
    assert not_yet_so(varied, variation) == ""


def test_who_coaches_already_gets_more_time_and_never_less(year: Snapshot) -> None:
    for minutes, then in ((300, 300), (60, 240)):
        varied, _ = vary(year, Wishes(), Variation(Kind.COACH, "imran-sadiq", minutes), TODAY)
        assert varied.get("coaches", "imran-sadiq").protected_minutes == then
        assert len(varied.coaches) == len(year.coaches)


def test_more_cover_raises_what_a_week_and_a_day_hold(year: Snapshot) -> None:
    varied, wishes = vary(year, Wishes(most_covers_a_day=3), Variation(Kind.COVER, amount=5), TODAY)
    assert (wishes.most_covers_a_week, wishes.most_covers_a_day) == (20, 4)
    assert varied == year
    _, told = vary(year, Wishes(most_covers_a_week=7), Variation(Kind.COVER, amount=5), TODAY)
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
        vary(year, Wishes(), variation, TODAY)


def test_a_meeting_stays_where_the_day_is_no_school_day(year: Snapshot) -> None:
    # 3 May 2027, the Monday of that week, is a bank holiday.
    meeting = year.get("activities", "staff-meeting-2027-02-23")
    in_may = replace(year, activities=(replace(meeting, on=dt.date(2027, 5, 4)),))
    with pytest.raises(NoSuchVariation):
        vary(in_may, Wishes(), Variation(Kind.MEETING, "monday"), TODAY)


@pytest.mark.parametrize(
    ("today", "wishes"),
    [
        (dt.date(2027, 2, 24), Wishes()),
        (TODAY, Wishes(pinned_rows=frozenset({("activities", MEETING)}))),
    ],
)
def test_a_meeting_that_is_over_or_pinned_stays(
    year: Snapshot, today: dt.date, wishes: Wishes
) -> None:
    with pytest.raises(NoSuchVariation):
        vary(year, wishes, THURSDAYS, today)


def test_no_meeting_moves_to_a_day_that_is_over(year: Snapshot) -> None:
    """On the Tuesday of its week the Monday is gone."""
    with pytest.raises(NoSuchVariation):
        vary(year, Wishes(), Variation(Kind.MEETING, "monday"), dt.date(2027, 2, 23))


def test_what_is_imagined_of_the_calendar_comes_along_as_a_move(year: Snapshot) -> None:
    move = move_of(year, Wishes(), THURSDAYS, TODAY)
    assert move is not None
    assert move.words == "1 staff meeting moves to Thursday, the first to 25 February 2027."
    assert {"priya-nair", "tomasz-wilk"} < set(move.people)
    varied, _ = vary(year, Wishes(), THURSDAYS, TODAY)
    assert with_changes(year, move.changes) == varied
    for other in (Variation(Kind.COACH, "aisha-rahman", 90), Variation(Kind.COVER, amount=5)):
        assert move_of(year, Wishes(), other, TODAY) is None


def test_every_other_move_needs_the_one_that_is_imagined(year: Snapshot) -> None:
    move = move_of(year, Wishes(), THURSDAYS, TODAY)
    assert move is not None
    answer = brings_along(answer_by_hand(), move)
    first, times, session, visit = moves_by_hand()
    assert [(one.key, one.needs) for one in answer.moves] == [
        (first.key, (STAFF_MEETINGS,)),
        (times.key, (first.key, STAFF_MEETINGS)),
        (STAFF_MEETINGS, ()),
        (session.key, (STAFF_MEETINGS,)),
        (visit.key, (STAFF_MEETINGS,)),
    ]
    alone = brings_along(YearAnswer(answer_by_hand().parts[:1]), move)
    assert [part.part for part in alone.parts] == [Part.WEAVE, Part.SLOTS]
    # A meeting that the weave cancels was seen on its new day: the two follow one another.
    varied, _ = vary(year, Wishes(), THURSDAYS, TODAY)
    meeting = varied.get("activities", MEETING)
    gone = replace(session, changes=(Change(replace(meeting, state="cancelled"), meeting),))
    both = brings_along(answer_by_hand(first, gone), move)
    held = with_changes(year, changes_of(both.moves)).get("activities", MEETING)
    assert (held.on, held.state) == (dt.date(2027, 2, 25), "cancelled")


def test_a_variation_is_kept_as_values(year: Snapshot) -> None:
    for variation in (Variation(Kind.COVER, amount=5), Variation(Kind.COACH, "aisha-rahman", 90)):
        assert Variation.from_values(variation.as_values()) == variation
