"""A row that is in order never keeps a rule from seeing the rows beside it."""

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from goldenthread.checks.engine import check
from goldenthread.checks.registry import RULE_FILES
from goldenthread.checks.rule import RuleFile
from goldenthread.sample.ashmoor_vale.snapshot import ashmoor_vale
from goldenthread.snapshot.columns import Kind, columns_of
from goldenthread.snapshot.snapshot import TABLE_NAMES, Snapshot, dangling_references
from goldenthread.snapshot.tables import TABLES, key_of

# Rules that weigh all of a school's rows against one another: sound rows rightly change the answer.
OF_THE_WHOLE = {"FOC007", "COA002", "EVA009", "INC007", "CUL001", "CUL002", "GOV001"}
ROW_BY_ROW = [file for file in RULE_FILES if file.RULE.code not in OF_THE_WHOLE]
# Sessions for everyone, and a whole staff to compare with, rightly change what these say.
OF_EVERYONE = {"INC004", "INC006", "TIM007"}
AMONG_MANY = [file for file in ROW_BY_ROW if file.RULE.code not in OF_EVERYONE]

# What a school has once, however much happens in it.
OF_THE_SCHOOL = {"terms", "days", "periods", "thresholds", "accepted_findings"}


def renamed(row: Any, table: str, prefix: str) -> Any:
    """The row under another key, with its references following."""
    columns = columns_of(TABLES[table].record).items()
    keys = {
        name: prefix + getattr(row, name) for name, column in columns if column.kind is Kind.KEY
    }
    for name, column in columns:
        if column.kind is Kind.REFERENCE and column.refers_to not in OF_THE_SCHOOL:
            value = getattr(row, name)
            keys[name] = value and prefix + value
    return replace(row, **keys)


def under_other_keys(snapshot: Snapshot, prefix: str) -> Snapshot:
    tables: dict[str, Any] = {
        name: tuple(renamed(row, name, prefix) for row in snapshot.rows(name))
        for name in TABLE_NAMES
        if name not in OF_THE_SCHOOL
    }
    return replace(snapshot, **tables)


@cache
def a_whole_school() -> Snapshot:
    return under_other_keys(ashmoor_vale(), "a-")


def beside(broken: Snapshot, sound: Snapshot, *, sound_first: bool) -> Snapshot:
    """Both years in one."""
    tables: dict[str, Any] = {}
    for name in TABLE_NAMES:
        if name in OF_THE_SCHOOL:
            continue
        rows = broken.rows(name)
        taken = {key_of(row) for row in rows}
        others = tuple(row for row in sound.rows(name) if key_of(row) not in taken)
        tables[name] = (*others, *rows) if sound_first else (*rows, *others)
    return replace(broken, **tables)


@pytest.mark.parametrize("prefix", ["a-", "zz-"])
@pytest.mark.parametrize("sound_first", [True, False])
@pytest.mark.parametrize("file", ROW_BY_ROW, ids=lambda file: file.RULE.code)
def test_rows_in_order_hide_nothing(file: RuleFile, prefix: str, sound_first: bool) -> None:
    code = file.RULE.code
    broken, today = file.breaking_plan()
    sound = under_other_keys(file.mended_plan()[0], prefix)
    both = beside(broken, sound, sound_first=sound_first)
    assert list(dangling_references(both)) == []
    alone = {finding.subject for finding in check(broken, today, select=[code]).findings}
    assert alone <= {finding.subject for finding in check(both, today, select=[code]).findings}


@pytest.mark.parametrize("file", AMONG_MANY, ids=lambda file: file.RULE.code)
def test_a_whole_school_hides_nothing(file: RuleFile) -> None:
    code = file.RULE.code
    broken, today = file.breaking_plan()
    both = beside(broken, a_whole_school(), sound_first=True)
    alone = {finding.subject for finding in check(broken, today, select=[code]).findings}
    assert alone <= {finding.subject for finding in check(both, today, select=[code]).findings}
