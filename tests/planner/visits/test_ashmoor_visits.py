"""Ashmoor Vale: everybody visits without a lesson covered, and the week of 15 March can stretch."""

import datetime as dt

import pytest

from goldenthread.checks.engine import check
from goldenthread.planner.answers import Status, changes_of
from goldenthread.planner.visits.plan import plan_visits
from goldenthread.planner.wishes import Wishes
from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale
from goldenthread.snapshot.changes import with_changes
from tests.planner.visits.judge import broken_rules


@pytest.mark.parametrize("today", [dt.date(2026, 9, 1), dt.date(2027, 2, 5)])
def test_no_lesson_is_covered_and_no_finding_is_new(today: dt.date) -> None:
    before, wishes = ashmoor_vale(), Wishes()
    answer = plan_visits(before, wishes, today, seconds=600, seed=0, report=lambda answer: None)
    after = with_changes(before, changes_of(answer.moves))
    assert (answer.status, answer.unplaced, answer.cover_lessons) == (Status.OPTIMAL, (), 0)
    assert broken_rules(before, after, wishes, today) == []
    asked = [row for row in before.cover_requests if row.reason == "peer-visit"]
    assert sum(row.lessons for row in asked) == 21
    assert not set(asked) & set(after.cover_requests)
    was = {finding.id: finding.code for finding in check(before, today).findings}
    now = {finding.id: finding.code for finding in check(after, today).findings}
    assert {was[key] for key in was.keys() - now.keys()} == {"TIM005"}
    assert now.keys() <= was.keys()


def test_every_member_visits_in_every_half_term_to_come() -> None:
    today = dt.date(2027, 2, 5)
    before = ashmoor_vale()
    answer = plan_visits(before, Wishes(), today, seconds=600, seed=0, report=lambda answer: None)
    after = with_changes(before, changes_of(answer.moves))
    members = sorted(row.person for row in after.peer_group_members)
    for half_term in ("spring-2", "summer-1", "summer-2"):
        term = after.get("terms", half_term)
        visitors = [
            row.visitor for row in after.peer_visits if term.starts_on <= row.on <= term.ends_on
        ]
        assert sorted(visitors) == members
