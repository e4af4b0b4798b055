"""Ashmoor Vale, planned before the year begins and again in February."""

import datetime as dt
from collections import Counter
from functools import cache

import pytest

from goldenthread.checks.comparing import compare
from goldenthread.checks.engine import check
from goldenthread.planner.answers import PartAnswer, Status, changes_of
from goldenthread.planner.weave.plan import plan_weave
from goldenthread.planner.wishes import Wishes
from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale
from goldenthread.snapshot.changes import with_changes
from goldenthread.snapshot.snapshot import Snapshot

SEPTEMBER, FEBRUARY = dt.date(2026, 9, 1), dt.date(2027, 2, 5)
WOVEN = ("TIM003", "INC003", "DUR004", "STR001", "DUR001", "FOC005")


@cache
def _planned(today: dt.date) -> tuple[PartAnswer, Snapshot, tuple[PartAnswer, ...]]:
    """The answer, the year with it, and what was told on the way; planned once for all tests."""
    told: list[PartAnswer] = []
    answer = plan_weave(ashmoor_vale(), Wishes(), today, seconds=600, seed=0, report=told.append)
    return answer, with_changes(ashmoor_vale(), changes_of(answer.moves)), tuple(told)


@pytest.mark.parametrize(
    ("today", "left"),
    [
        # PE's slots of November to January are cancelled; the keynote serves no priority.
        (SEPTEMBER, {"DUR004": 1, "DUR001": 1}),
        # What lies in the past stays.
        (
            FEBRUARY,
            {"TIM003": 2, "INC003": 6, "DUR004": 1, "STR001": 1, "DUR001": 1, "FOC005": 1},
        ),
    ],
)
def test_the_plan_mends_what_its_day_allows_and_brings_nothing(
    today: dt.date, left: dict[str, int]
) -> None:
    answer, after, told = _planned(today)
    report = check(after, today)
    difference = compare(check(ashmoor_vale(), today), report)
    assert answer.status is Status.OPTIMAL
    assert (difference.brings, difference.weighs_more, report.could_not_judge) == ((), (), ())
    assert Counter(f.code for f in report.findings if f.code in WOVEN) == left
    assert len({move.key for move in answer.moves}) == len(answer.moves)
    assert told[-1] == answer
    assert answer.unplaced == ()


def test_nothing_to_come_stays_on_a_day_off_or_in_too_full_a_week() -> None:
    _, after, _ = _planned(FEBRUARY)
    findings = check(after, FEBRUARY, select=["INC003", "TIM003"]).findings
    to_come = [
        row.key
        for finding in findings
        for row in finding.rows
        if row.table == "activities" and after.get("activities", row.key).on >= FEBRUARY
    ]
    assert to_come == []


def test_part_timers_are_asked_for_their_share_or_are_told_of() -> None:
    """Three teaching assistants are left, whose sessions are too short to be caught up on."""
    answer, after, _ = _planned(SEPTEMBER)
    before, left = (
        check(year, SEPTEMBER, preview=True, select=["INC004"]).findings
        for year in (ashmoor_vale(), after)
    )
    people = {person for finding in left for person in finding.people}
    assert (len(before), people) == (16, {"pam-ashe", "theresa-marsden", "holly-stead"})
    assert [reason.words for reason in answer.reasons if "share of" in reason.words] == [
        "More is required of 3 part-timers than the share of their posts: Pam Ashe (1 h 30 min), "
        "Holly Stead (1 h 27 min) and Theresa Marsden (1 h 27 min)."
    ]
