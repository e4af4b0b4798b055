"""What a plan gains against the year as it stands: findings that go and come, and cover."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from goldenthread.checks.comparing import Difference, compare
from goldenthread.checks.engine import check
from goldenthread.snapshot.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Gains:
    """`findings` has, for each rule whose count differs, the number before and after.

    `cover_lessons` are those asked for from the day of planning on, before and after.
    """

    cover_lessons: tuple[int, int]
    findings: Mapping[str, tuple[int, int]]
    difference: Difference


def gains_of(before: Snapshot, after: Snapshot, today: dt.date) -> Gains:
    """Both years judged as on the day of planning."""
    old, new = check(before, today), check(after, today)
    was, is_now = (Counter(each.code for each in report.findings) for report in (old, new))
    return Gains(
        (_lessons(before, today), _lessons(after, today)),
        {
            code: (was[code], is_now[code])
            for code in sorted(was | is_now)
            if was[code] != is_now[code]
        },
        compare(old, new),
    )


def _lessons(snapshot: Snapshot, today: dt.date) -> int:
    return sum(row.lessons for row in snapshot.cover_requests if row.on >= today)
