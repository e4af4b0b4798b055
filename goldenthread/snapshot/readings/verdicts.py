"""What a measure lets a school say: baseline, latest value, the change and the verdict on it."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from math import inf
from typing import cast

from goldenthread.inference.change_of_share import ChangeOfShare, change_of_share
from goldenthread.inference.decision_rule import DecisionRule
from goldenthread.inference.evidence import Baseline, Change, Direction, Evidence, Strength
from goldenthread.inference.looks import Looks, several_looks
from goldenthread.inference.verdict import (
    NOT_CLEAR,
    Cap,
    Verdict,
    judge,
    proposed_by,
)
from goldenthread.snapshot.readings.class_counts import (
    ClassCounts,
    ClassRange,
    CountedClass,
    ValuedClass,
    in_per_cent,
    is_counted,
    pupils_in,
    range_of_counts,
    range_of_values,
    wider,
)
from goldenthread.snapshot.readings.decision_rules import (
    RuleRead,
    is_for_the_day,
    read_rule,
    rule_of,
    wanted_of,
)
from goldenthread.snapshot.readings.measure_records import (
    baseline_of,
    fewest_of,
    group_size_of,
    later_of,
    missing_of,
    sources_of,
    start_of,
)
from goldenthread.snapshot.records import Measure, MeasurePoint
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import (
    Direction as Wanted,
)
from goldenthread.snapshot.words import (
    EvidenceSource,
    PointKind,
)

# A baseline of the first two weeks is taken as one from before the start, as in rule EVA001.
DAYS_FOR_A_BASELINE = 14
# `pupils of 62`: what is measured is how many of a group did it.
COUNTED = re.compile(r"(?P<whom>[a-z]+) of [1-9][0-9,]*")
PER_CENT = frozenset({"percent", "per cent", "%"})
NO_RANGE = Cap(
    Strength.CANNOT_TELL,
    "A single value for the whole group has no range, so its ups and downs are not known.",
    "Count how many pupils reach a level that was written down beforehand.",
    lambda evidence: True,
)
NO_NUMBER = Cap(
    Strength.CANNOT_TELL,
    "It is not written down how many pupils were measured both times.",
    "Write it beside each value.",
    lambda evidence: True,
)


@dataclass(frozen=True, slots=True)
class MeasureVerdict:
    """One measure as it stands: what was counted, what it asks for, and what may be said.

    `group_size` counts the pupils it is for, None where nobody wrote it down. `change` is there
    for counts of pupils with a baseline and a later value, `moved` for any change with a range:
    of a share, or of values by class in the unit of the measure. `asked` is the change, always
    above 0 and as `moved`, that the rule asks for by now, or without a rule in time the value
    hoped for; `wanted` is that value itself. `classes` is None where nobody entered classes.
    `verdict` is None while a baseline can still be taken in time.
    """

    measure: Measure
    group_size: int | None
    baseline: MeasurePoint | None
    is_baseline_late: bool
    latest: MeasurePoint | None
    change: ChangeOfShare | None
    moved: Change | None
    classes: ClassRange | None
    rule: RuleRead | None
    wanted: Decimal | None
    asked: float | None
    part_of_the_way: float
    sources: tuple[EvidenceSource, ...]
    looks: Looks
    verdict: Verdict | None

    @property
    def higher_is_better(self) -> bool:
        return self.measure.direction != Wanted.DOWN

    @property
    def proposed(self) -> tuple[Strength, Direction] | None:
        """What the range alone would let be said, before any shortcoming."""
        if self.moved is None:
            return None
        return proposed_by(self.moved, self.asked or 0.0, self.higher_is_better)

    @property
    def has_rule_in_time(self) -> bool:
        return self.rule is not None and not self.rule.is_late


def verdicts_of(
    snapshot: Snapshot,
    priority: str,
    today: dt.date,
    classes: Mapping[str, ClassCounts] | None = None,
) -> tuple[MeasureVerdict, ...]:
    """The verdict on each measure of a priority, in the order of their keys.

    The records know pupils as one group, no classes and no comparison group. `classes` has what
    the classes of a measure (by its key) showed at the baseline and at the latest look; then the
    range allows for pupils of a class resembling one another. A rule written before the start
    says what change matters, and without one the value hoped for stands in. The verdict allows
    for every later value of the priority's measures as one look.
    """
    measures = sorted(snapshot.having("measures", "priority", priority), key=lambda row: row.id)
    looks = several_looks(max(1, sum(len(later_of(snapshot, row)) for row in measures)))
    return tuple(
        _verdict_on(snapshot, row, looks, today, (classes or {}).get(row.id)) for row in measures
    )


def count_of(measure: Measure, point: MeasurePoint) -> tuple[int, int] | None:
    """`(27, 62)` where the value counts pupils of those measured; None for any other value."""
    is_count = COUNTED.fullmatch(measure.unit) and point.n and point.value == int(point.value)
    if not is_count or not 0 <= point.value <= (point.n or 0):
        return None
    return int(point.value), point.n or 0


def _verdict_on(
    snapshot: Snapshot,
    measure: Measure,
    looks: Looks,
    today: dt.date,
    by_class: ClassCounts | None,
) -> MeasureVerdict:
    baseline = baseline_of(snapshot, measure)
    later = later_of(snapshot, measure)
    latest = later[-1] if later else None
    start = start_of(snapshot, measure)
    in_time_until = start + dt.timedelta(days=DAYS_FOR_A_BASELINE) if start else dt.date.max
    is_late = baseline is not None and (baseline.late or baseline.on > in_time_until)
    size = group_size_of(snapshot, measure, baseline, latest)
    rule = _rule(snapshot, measure, later, size, today)
    part = _part_of_the_way(rule, later)
    before = count_of(measure, baseline) if baseline else None
    after = count_of(measure, latest) if latest else None
    classes = None
    if baseline and latest and not _is_one_of_several(by_class, baseline, latest):
        classes = _classes(by_class, looks)
    change = change_of_share(before, after, looks.confidence) if before and after else None
    moved: Change | None
    if change:
        change, moved = _with_classes(change, classes)
    else:
        moved = _in_its_unit(measure, classes, by_class)
    wanted = rule.rule.needed if rule and not rule.is_late else measure.target
    asked = None
    if before and size:
        asked = _asked(measure, wanted, before, size, part)
    elif moved and baseline:
        asked = _asked_of_values(measure, wanted, baseline, part)
    sources = sources_of(snapshot, measure, baseline)
    verdict = None
    if baseline or later or today > in_time_until:
        timeliness = Baseline.LATE if is_late else Baseline.TIMELY
        verdict = _judged(
            Evidence(
                baseline=timeliness if baseline else Baseline.NONE,
                change=moved or _without_range(baseline, latest, looks),
                n=fewest_of(baseline, latest),
                smallest_that_matters=asked,
                higher_is_better=measure.direction != Wanted.DOWN,
                sources=len(sources),
                missing=missing_of(size, baseline, latest),
                classes=classes.classes if classes else None,
                classes_counted=classes.is_counted if classes else False,
                looks=looks.looks,
            ),
            has_range=moved is not None,
            has_numbers=all(point.n for point in (baseline, latest) if point),
        )
    return MeasureVerdict(
        measure=measure,
        group_size=size,
        baseline=baseline,
        is_baseline_late=is_late,
        latest=latest,
        change=change,
        moved=moved,
        classes=classes,
        rule=rule,
        wanted=wanted,
        asked=asked,
        part_of_the_way=part,
        sources=sources,
        looks=looks,
        verdict=verdict,
    )


def _rule(
    snapshot: Snapshot,
    measure: Measure,
    later: list[MeasurePoint],
    size: int | None,
    today: dt.date,
) -> RuleRead | None:
    found = rule_of(snapshot, measure)
    if found is None:
        return None
    rule, is_late = found
    is_count = COUNTED.fullmatch(measure.unit) is not None
    return read_rule(rule, measure, later, size, today, is_late=is_late, is_count=is_count)


def _part_of_the_way(rule: RuleRead | None, later: list[MeasurePoint]) -> float:
    """All of it on the day of the rule and at the end, half of it until then."""
    if any(point.kind == PointKind.END for point in later):
        return 1.0
    is_due = rule is not None and bool(later) and is_for_the_day(rule.rule, later[-1])
    return 1.0 if is_due else 0.5


def _is_one_of_several(
    by_class: ClassCounts | None, baseline: MeasurePoint, latest: MeasurePoint
) -> bool:
    """Whether the only class that is in holds fewer pupils than were measured.

    The first teacher to enter a class must not make it look as if there were no other.
    """
    if not by_class or len(by_class) > 1:
        return False
    before, after = pupils_in(by_class[0])
    ends = ((before, baseline.n), (after, latest.n))
    return any(pupils and n and pupils < n for pupils, n in ends)


def _classes(by_class: ClassCounts | None, looks: Looks) -> ClassRange | None:
    if not by_class:
        return None
    if is_counted(by_class[0]):
        return range_of_counts(cast("list[CountedClass]", by_class), looks.confidence)
    return range_of_values(cast("list[ValuedClass]", by_class), looks.confidence)


def _in_its_unit(
    measure: Measure, classes: ClassRange | None, by_class: ClassCounts | None
) -> Change | None:
    """The range of a measure that is no count of a group, where its classes leave one."""
    if classes is None or classes.change is None or not by_class:
        return None
    if not is_counted(by_class[0]):
        return classes.change
    return in_per_cent(classes.change) if measure.unit.strip().lower() in PER_CENT else None


def _with_classes(
    change: ChangeOfShare, classes: ClassRange | None
) -> tuple[ChangeOfShare, Change]:
    """The same change with a range that holds what the classes leave open too."""
    bare = Change(change.estimate, change.low, change.high, change.confidence)
    if classes is None or classes.change is None:
        return change, bare
    wide = wider(bare, classes.change)
    return replace(change, low=wide.low, high=wide.high), wide


def _judged(evidence: Evidence, *, has_range: bool, has_numbers: bool) -> Verdict:
    verdict = judge(evidence)
    if has_range or evidence.change is None or verdict.strength is Strength.NOT_EVALUABLE:
        return verdict
    # The endless range that stood in for the unknown one is named for what it is.
    unknown = NO_RANGE if has_numbers else NO_NUMBER
    others = tuple(cap for cap in verdict.held_back_by if cap is not NOT_CLEAR)
    return Verdict(verdict.strength, verdict.direction, (unknown, *others))


def _without_range(
    baseline: MeasurePoint | None, latest: MeasurePoint | None, looks: Looks
) -> Change | None:
    if baseline and latest:
        return Change(float(latest.value - baseline.value), -inf, inf, looks.confidence)
    return None


def _asked(
    measure: Measure, wanted: Decimal | None, before: tuple[int, int], size: int, part: float
) -> float | None:
    """The change of share that the value asks for by now; None where it asks for none."""
    if wanted is None:
        return None
    fewest = wanted_of(wanted, size, measure.direction)
    if fewest is None:
        return None
    count, n = before
    start = 1 - count / n if measure.direction == Wanted.DOWN else count / n
    asked = DecisionRule(fewest, size, "").smallest_change(start, part)
    return asked if asked > 0 else None


def _asked_of_values(
    measure: Measure, wanted: Decimal | None, baseline: MeasurePoint, part: float
) -> float | None:
    """The same in the unit of the measure."""
    if wanted is None:
        return None
    asked = float(wanted - baseline.value) * part
    if measure.direction == Wanted.DOWN:
        asked = -asked
    return asked if asked > 0 else None
