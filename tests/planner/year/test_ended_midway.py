"""A planner that is killed in the middle leaves the last plan it told of, whole and lawful."""

import os
import signal
import time

from goldenthread.commands.benchmarks.plan_law import broken_rules
from goldenthread.planner.answers import changes_of
from goldenthread.planner.child import Child, Question, SoFar
from goldenthread.planner.wishes import Wishes
from goldenthread.snapshot.changes import with_changes
from tests.planner.year.made_years import CROWDED, FIRST_DAY, small_year

PATIENCE = 30.0


def test_what_a_killed_planner_told_last_can_be_kept() -> None:
    snapshot = small_year(14, CROWDED)
    child = Child(Question(snapshot, Wishes(), FIRST_DAY, seconds=20))
    try:
        news = None
        until = time.monotonic() + PATIENCE
        while not isinstance(news, SoFar) and time.monotonic() < until:
            news = child.latest(PATIENCE)
        assert isinstance(news, SoFar)
        assert child.pid is not None
        os.kill(child.pid, signal.SIGKILL)
    finally:
        child.end()
    after = with_changes(snapshot, changes_of(news.answer.moves))
    assert broken_rules(snapshot, after, Wishes(), FIRST_DAY) == []
