"""Ashmoor Vale, planned before the year begins and again in February."""

import datetime as dt
from collections import Counter

import pytest

from goldenthread.checks.comparing import compare
from goldenthread.checks.engine import check
from goldenthread.planner.answers import PartAnswer, Status, changes_of
from goldenthread.planner.weave.plan import plan_weave
from goldenthread.planner.wishes import Wishes
from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale
from goldenthread.snapshot.changes import with_changes

SEPTEMBER, FEBRUARY = dt.date(2026, 9, 1), dt.date(2027, 2, 5)
WOVEN = ("TIM003", "INC003", "DUR004", "STR001", "DUR001", "FOC005")


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
    snapshot = ashmoor_vale()
    told: list[PartAnswer] = []
    answer = plan_weave(snapshot, Wishes(), today, seconds=600, seed=0, report=told.append)
    after = with_changes(snapshot, changes_of(answer.moves))
    report = check(after, today)
    difference = compare(check(snapshot, today), report)
    assert answer.status is Status.OPTIMAL
    assert (difference.brings, difference.weighs_more, report.could_not_judge) == ((), (), ())
    assert Counter(f.code for f in report.findings if f.code in WOVEN) == left
    assert len({move.key for move in answer.moves}) == len(answer.moves)
    assert told[-1] == answer
    assert answer.unplaced == ()


def test_nothing_to_come_stays_on_a_day_off_or_in_too_full_a_week() -> None:
    snapshot = ashmoor_vale()
    answer = plan_weave(snapshot, Wishes(), FEBRUARY, seconds=600, seed=0, report=lambda each: None)
    after = with_changes(snapshot, changes_of(answer.moves))
    findings = check(after, FEBRUARY, select=["INC003", "TIM003"]).findings
    to_come = [
        row.key
        for finding in findings
        for row in finding.rows
        if row.table == "activities" and after.get("activities", row.key).on >= FEBRUARY
    ]
    assert to_come == []
