"""The three streams in balance."""

import datetime as dt
from typing import Any

import pytest

from goldenthread.checks.families.streams import lopsided_streams
from goldenthread.checks.small_plan import SmallPlan
from tests.checks.asked import found, keys, severities

AUTUMN, SUMMER = dt.date(2026, 10, 8), dt.date(2027, 6, 15)


def year(whole: int, team: int, individual: int, **columns: Any) -> SmallPlan:
    """One person's minutes of the year in the three streams."""
    plan = SmallPlan().person("ellie-marsh")
    for stream, minutes in (("whole-school", whole), ("team", team), ("individual", individual)):
        if minutes:
            plan.activity(
                stream, "ellie-marsh", on=AUTUMN, stream=stream, minutes=minutes, **columns
            )
    return plan


@pytest.mark.parametrize(
    ("streams", "expected"),
    [
        ((38, 47, 15), ""),
        ((15, 70, 15), ""),
        ((50, 35, 15), ""),
        ((51, 34, 15), "W"),
        ((39, 47, 14), "W"),
        ((14, 71, 15), "W"),
        ((48, 14, 38), "W"),
        ((0, 50, 50), "W"),
        ((100, 0, 0), "W"),
        ((0, 0, 0), ""),
    ],
)
def test_exactly_fifteen_and_exactly_fifty_per_cent_are_fine(
    streams: tuple[int, int, int], expected: str
) -> None:
    assert severities(lopsided_streams, year(*streams)) == expected


@pytest.mark.parametrize(
    ("streams", "message"),
    [
        (
            (51, 34, 15),
            "The whole-school stream has 51 min of the year's 1 h 40 min of development.",
        ),
        ((39, 47, 14), "The individual stream has 14 min of the year's 1 h 40 min of development."),
        (
            (10, 80, 10),
            "The whole-school stream and the individual stream have 10 min and 10 min of the "
            "year's 1 h 40 min of development.",
        ),
    ],
)
def test_the_message_names_the_thin_streams_or_else_the_thick_one(
    streams: tuple[int, int, int], message: str
) -> None:
    (finding,) = found(lopsided_streams, year(*streams))
    assert finding.message == message
    assert len(keys(finding, "activities")) == 3
    assert finding.people == ("ellie-marsh",)


def test_the_whole_year_counts_and_not_what_is_cancelled_or_duty() -> None:
    plan = year(50, 50, 0)
    plan.activity("later", "ellie-marsh", on=SUMMER, stream="individual", minutes=20)
    assert severities(lopsided_streams, plan) == ""
    left_out: dict[str, dict[str, Any]] = {
        "duty": {"exempt": "statutory"},
        "briefing": {"kind": "briefing"},
        "gone": {"state": "cancelled"},
    }
    for key, columns in left_out.items():
        plan.activity(key, "ellie-marsh", on=AUTUMN, stream="whole-school", minutes=900, **columns)
    assert severities(lopsided_streams, plan) == ""


def test_minutes_are_those_of_all_people_together() -> None:
    plan = year(50, 35, 0).people("a", "b")
    plan.activity("visits", "a", "b", on=AUTUMN, stream="individual", minutes=8)
    assert severities(lopsided_streams, plan) == ""
    assert len(found(lopsided_streams, plan, most_whole_school=49)) == 1


def test_every_activity_of_a_stream_adds_to_it() -> None:
    plan = year(38, 47, 8)
    assert severities(lopsided_streams, plan) == "W"
    plan.activity("more", "ellie-marsh", on=SUMMER, stream="individual", minutes=7)
    assert severities(lopsided_streams, plan) == ""


@pytest.mark.parametrize(("streams", "minutes"), [((45, 45, 10), 5), ((60, 25, 15), 10)])
def test_what_would_have_to_move_is_at_stake(streams: tuple[int, int, int], minutes: int) -> None:
    (finding,) = found(lopsided_streams, year(*streams))
    assert finding.people_minutes == minutes
