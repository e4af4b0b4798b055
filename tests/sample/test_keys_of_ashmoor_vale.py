"""Every row of Ashmoor Vale has a key of its own and names only rows that exist."""

from collections import Counter

import pytest

from goldenthread.sample.ashmoor_vale import ashmoor_vale
from goldenthread.snapshot.snapshot import TABLE_NAMES, dangling_references
from goldenthread.snapshot.tables import key_of

SCHOOL = ashmoor_vale()


def test_no_reference_leads_nowhere() -> None:
    assert list(dangling_references(SCHOOL)) == []


@pytest.mark.parametrize("table", TABLE_NAMES)
def test_no_two_rows_share_a_key(table: str) -> None:
    keys = Counter(key_of(row) for row in SCHOOL.rows(table))
    assert [key for key, count in keys.items() if count > 1] == []


def test_two_calls_give_the_same_school() -> None:
    assert ashmoor_vale() == SCHOOL
