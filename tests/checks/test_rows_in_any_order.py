"""Properties of every rule: the order of rows means nothing, and a holiday makes no gap."""

import datetime as dt
import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.checks.engine import check
from goldenthread.checks.registry import RULE_FILES
from goldenthread.checks.rule import RuleFile
from goldenthread.snapshot.records import SpecialDay
from goldenthread.snapshot.snapshot import TABLE_NAMES, Snapshot

each_rule = pytest.mark.parametrize("file", RULE_FILES, ids=lambda file: file.RULE.code)

# Rules whose verdict hangs on how long ago something was, counted in teaching weeks.
RHYTHM = [f for f in RULE_FILES if f.RULE.code in ("DUR001", "DUR004", "STR001", "COA003")]


def shuffled(snapshot: Snapshot, dice: random.Random) -> Snapshot:
    tables: dict[str, Any] = {name: list(snapshot.rows(name)) for name in TABLE_NAMES}
    for name, rows in tables.items():
        dice.shuffle(rows)
        tables[name] = tuple(rows)
    return replace(snapshot, **tables)


@each_rule
@given(dice=st.randoms())
@settings(max_examples=15, deadline=None)
def test_shuffled_rows_give_the_same_findings_and_ids(file: RuleFile, dice: random.Random) -> None:
    snapshot, today = file.breaking_plan()
    in_order = check(snapshot, today, preview=True)
    assert in_order.could_not_judge == ()
    assert check(shuffled(snapshot, dice), today, preview=True).findings == in_order.findings


@each_rule
def test_two_findings_never_share_an_id(file: RuleFile) -> None:
    snapshot, today = file.breaking_plan()
    ids = [finding.id for finding in check(snapshot, today, preview=True).findings]
    assert len(ids) == len(set(ids))


def with_holiday(snapshot: Snapshot, monday: dt.date, weeks: int) -> Snapshot:
    """The same year with the school closed for these weeks."""
    closed = {monday + dt.timedelta(days=n) for n in range(7 * weeks)}
    days = [day for day in snapshot.days if day.on not in closed]
    days += [SpecialDay(on=day, kind="closed") for day in sorted(closed)]
    return replace(snapshot, days=tuple(days))


@pytest.mark.parametrize("file", RHYTHM, ids=lambda file: file.RULE.code)
@given(week=st.integers(1, 38), weeks=st.integers(1, 3))
@settings(max_examples=40, deadline=None)
def test_a_holiday_inserted_never_creates_a_rhythm_finding(
    file: RuleFile, week: int, weeks: int
) -> None:
    code = file.RULE.code
    for snapshot, today in (file.breaking_plan(), file.mended_plan()):
        monday = snapshot.calendar.monday_of_week(week)
        assert monday is not None
        before = {f.id for f in check(snapshot, today, select=[code]).findings}
        after = check(with_holiday(snapshot, monday, weeks), today, select=[code]).findings
        assert {finding.id for finding in after} <= before
