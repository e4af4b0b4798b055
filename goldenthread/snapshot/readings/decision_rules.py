"""The rule that was written for a measure: what it asks for by now, and whether it is met."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from math import ceil, floor

from goldenthread.inference.decision_rule import DecisionRule as RuleOfCounts
from goldenthread.inference.decision_rule import Met
from goldenthread.inference.missing import share_with_missing
from goldenthread.snapshot.records import DecisionRule, Measure, MeasurePoint
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import Direction, PointKind

# A value taken shortly before or after the day of a rule is the one that the rule was for.
DAYS_AROUND_THE_DAY = 14


class Reading(StrEnum):
    """What a rule says by now."""

    MET = "met"
    NOT_MET = "not met"
    OPEN = "open"
    NOT_DUE = "not due yet"
    NOT_MEASURED = "not measured by its day"


@dataclass(frozen=True, slots=True)
class RuleRead:
    """A rule beside the value that it is read from.

    `is_late` says that it was written after the first day of its programme: then it still says
    what follows, but no longer what mattered beforehand. `point` is None until the rule is due.
    """

    rule: DecisionRule
    is_late: bool
    point: MeasurePoint | None
    reading: Reading


def rule_of(snapshot: Snapshot, measure: Measure) -> tuple[DecisionRule, bool] | None:
    """The rule for the measure and whether it came late; in time first, then the earliest."""
    rules = [
        (_is_late(snapshot, rule), rule.written_on, rule.id, rule)
        for rule in snapshot.having("decision_rules", "measure", measure.id)
    ]
    if not rules:
        return None
    late, _, _, rule = min(rules, key=lambda row: row[:3])
    return rule, late


def read_rule(
    rule: DecisionRule,
    measure: Measure,
    later: list[MeasurePoint],
    size: int | None,
    today: dt.date,
    *,
    is_late: bool,
    is_count: bool,
) -> RuleRead:
    """Read the rule from the value taken around its day, the missing pupils included."""
    around = dt.timedelta(days=DAYS_AROUND_THE_DAY)
    fitting = [row for row in later if is_for_the_day(rule, row) and row.on <= rule.by_on + around]
    if not fitting:
        over = today > rule.by_on + around
        reading = Reading.NOT_MEASURED if over else Reading.NOT_DUE
        return RuleRead(rule, is_late, None, reading)
    point = min(fitting, key=lambda row: (abs((row.on - rule.by_on).days), row.on))
    counted = by_count(rule.needed, measure, point, size) if is_count and size else None
    return RuleRead(rule, is_late, point, counted or _by_value(rule, measure, point))


def is_for_the_day(rule: DecisionRule, point: MeasurePoint) -> bool:
    """Whether the value was taken so close to the rule's day that all of it is asked for."""
    in_reach = point.on >= rule.by_on - dt.timedelta(days=DAYS_AROUND_THE_DAY)
    return in_reach or point.kind == PointKind.END


def wanted_of(needed: Decimal, size: int, direction: str) -> int | None:
    """How many of `size` have to stand on the good side; None where that is no aim.

    Fewer who do it is more who do not.
    """
    fewest = size - floor(needed) if direction == Direction.DOWN else ceil(needed)
    return fewest if 0 < fewest <= size else None


def _is_late(snapshot: Snapshot, rule: DecisionRule) -> bool:
    programme = snapshot.find("programmes", rule.programme)
    start = programme.starts_on if programme else None
    return start is not None and rule.written_on > start


def by_count(needed: Decimal, measure: Measure, point: MeasurePoint, size: int) -> Reading | None:
    """Whether a count reaches `needed`, the missing at their worst and best; None if it cannot."""
    fewest = wanted_of(needed, size, measure.direction)
    n = point.n or 0
    is_whole = point.value == int(point.value)
    if fewest is None or not is_whole or not 0 <= point.value <= n <= size:
        return None
    done = int(point.value)
    if measure.direction == Direction.DOWN:
        done = n - done
    met = RuleOfCounts(fewest, size, "").read(share_with_missing(done, n, size))
    return {Met.YES: Reading.MET, Met.NO: Reading.NOT_MET, Met.OPEN: Reading.OPEN}[met]


def _by_value(rule: DecisionRule, measure: Measure, point: MeasurePoint) -> Reading:
    if measure.direction == Direction.DOWN:
        return Reading.MET if point.value <= rule.needed else Reading.NOT_MET
    return Reading.MET if point.value >= rule.needed else Reading.NOT_MET
