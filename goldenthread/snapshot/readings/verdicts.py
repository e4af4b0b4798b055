"""What a measure lets a school say: baseline, latest value, the change and the verdict on it."""

import datetime as dt
import re
from dataclasses import dataclass
from math import inf

from goldenthread.inference.change_of_share import ChangeOfShare, change_of_share
from goldenthread.inference.decision_rule import DecisionRule
from goldenthread.inference.evidence import Baseline, Change, Direction, Evidence, Strength
from goldenthread.inference.looks import Looks, several_looks
from goldenthread.inference.verdict import (
    FEWEST_FOR_MORE,
    NOT_CLEAR,
    Cap,
    Verdict,
    judge,
    proposed_by,
)
from goldenthread.snapshot.records import Measure, MeasurePoint, Programme
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.words import (
    Direction as Wanted,
)
from goldenthread.snapshot.words import (
    EvaluationLevel,
    EvidenceSource,
    NeedKind,
    PointKind,
    ProgrammeState,
)

# A baseline of the first two weeks is taken as one from before the start, as in rule EVA001.
DAYS_FOR_A_BASELINE = 14
NOT_BEGUN = frozenset({ProgrammeState.SKETCH, ProgrammeState.DESIGNED, ProgrammeState.READY})
# `pupils of 62`: what is measured is how many of a group did it.
COUNTED = re.compile(r"(?P<whom>[a-z]+) of [1-9][0-9,]*")
SOURCE_OF_KIND = {
    NeedKind.WORK_FEATURE: EvidenceSource.PUPIL_WORK,
    NeedKind.PUPIL_TALK: EvidenceSource.PUPIL_VOICE,
}
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
    for counts of pupils with a baseline and a later value. `asked` is the change of share that the
    value hoped for asks by now, always above 0. `verdict` is None while a baseline can still be
    taken in time.
    """

    measure: Measure
    group_size: int | None
    baseline: MeasurePoint | None
    is_baseline_late: bool
    latest: MeasurePoint | None
    change: ChangeOfShare | None
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
        if self.change is None:
            return None
        return proposed_by(_bare(self.change), self.asked or 0.0, self.higher_is_better)


def verdicts_of(snapshot: Snapshot, priority: str, today: dt.date) -> tuple[MeasureVerdict, ...]:
    """The verdict on each measure of a priority, in the order of their keys.

    Read from the stored records alone, for pupils as one group: the records know no classes and no
    comparison group. The value hoped for stands for the change that matters; the verdict allows for
    every later value of the priority's measures as one look.
    """
    measures = sorted(snapshot.having("measures", "priority", priority), key=lambda row: row.id)
    looks = several_looks(max(1, sum(len(_later(snapshot, row)) for row in measures)))
    return tuple(_verdict_on(snapshot, row, looks, today) for row in measures)


def count_of(measure: Measure, point: MeasurePoint) -> tuple[int, int] | None:
    """`(27, 62)` where the value counts pupils of those measured; None for any other value."""
    is_count = COUNTED.fullmatch(measure.unit) and point.n and point.value == int(point.value)
    if not is_count or not 0 <= point.value <= (point.n or 0):
        return None
    return int(point.value), point.n or 0


def _verdict_on(
    snapshot: Snapshot, measure: Measure, looks: Looks, today: dt.date
) -> MeasureVerdict:
    baseline = _baseline(snapshot, measure)
    later = _later(snapshot, measure)
    latest = later[-1] if later else None
    start = _start(snapshot, measure)
    in_time_until = start + dt.timedelta(days=DAYS_FOR_A_BASELINE) if start else dt.date.max
    is_late = baseline is not None and (baseline.late or baseline.on > in_time_until)
    size = _group_size(snapshot, measure, baseline, latest)
    part = 1.0 if any(point.kind == PointKind.END for point in later) else 0.5
    change, asked = None, None
    before = count_of(measure, baseline) if baseline else None
    after = count_of(measure, latest) if latest else None
    if before and after:
        change = change_of_share(before, after, looks.confidence)
    if before and size:
        asked = _asked(measure, before, size, part)
    sources = _sources(snapshot, measure, baseline)
    verdict = None
    if baseline or later or today > in_time_until:
        timeliness = Baseline.LATE if is_late else Baseline.TIMELY
        verdict = _judged(
            Evidence(
                baseline=timeliness if baseline else Baseline.NONE,
                change=_change(change, baseline, latest, looks),
                n=_fewest(baseline, latest),
                smallest_that_matters=asked,
                higher_is_better=measure.direction != Wanted.DOWN,
                sources=len(sources),
                missing=_missing(size, baseline, latest),
                looks=looks.looks,
            ),
            has_range=change is not None,
            has_numbers=all(point.n for point in (baseline, latest) if point),
        )
    return MeasureVerdict(
        measure, size, baseline, is_late, latest, change, asked, part, sources, looks, verdict
    )


def _judged(evidence: Evidence, *, has_range: bool, has_numbers: bool) -> Verdict:
    verdict = judge(evidence)
    if has_range or evidence.change is None or verdict.strength is Strength.NOT_EVALUABLE:
        return verdict
    # The endless range that stood in for the unknown one is named for what it is.
    unknown = NO_RANGE if has_numbers else NO_NUMBER
    others = tuple(cap for cap in verdict.held_back_by if cap is not NOT_CLEAR)
    return Verdict(verdict.strength, verdict.direction, (unknown, *others))


def _change(
    counted: ChangeOfShare | None,
    baseline: MeasurePoint | None,
    latest: MeasurePoint | None,
    looks: Looks,
) -> Change | None:
    if counted:
        return _bare(counted)
    if baseline and latest:
        return Change(float(latest.value - baseline.value), -inf, inf, looks.confidence)
    return None


def _bare(change: ChangeOfShare) -> Change:
    return Change(change.estimate, change.low, change.high, change.confidence)


def _points(snapshot: Snapshot, measure: Measure) -> list[MeasurePoint]:
    points = snapshot.having("measure_points", "measure", measure.id)
    return sorted(points, key=lambda point: point.on)


def _baseline(snapshot: Snapshot, measure: Measure) -> MeasurePoint | None:
    baselines = [row for row in _points(snapshot, measure) if row.kind == PointKind.BASELINE]
    return baselines[0] if baselines else None


def _later(snapshot: Snapshot, measure: Measure) -> list[MeasurePoint]:
    baseline = _baseline(snapshot, measure)
    return [
        point
        for point in _points(snapshot, measure)
        if point.kind != PointKind.BASELINE and (baseline is None or point.on > baseline.on)
    ]


def _programmes(snapshot: Snapshot, measure: Measure) -> tuple[Programme, ...]:
    return tuple(snapshot.having("programmes", "priority", measure.priority))


def _start(snapshot: Snapshot, measure: Measure) -> dt.date | None:
    days = [
        row.starts_on
        for row in _programmes(snapshot, measure)
        if row.starts_on and row.state not in NOT_BEGUN
    ]
    return min(days, default=None)


def _group_size(snapshot: Snapshot, measure: Measure, *points: MeasurePoint | None) -> int | None:
    priority = snapshot.find("priorities", measure.priority)
    need = snapshot.find("needs", priority.need) if priority else None
    group = snapshot.find("target_groups", need.target_group) if need else None
    sizes = [point.n for point in points if point and point.n]
    if group:
        sizes.append(group.size)
    return max(sizes, default=None)


def _fewest(*points: MeasurePoint | None) -> int:
    numbers = [point.n for point in points if point and point.n]
    # Where no number is written, that itself is what holds the verdict back.
    return min(numbers, default=FEWEST_FOR_MORE)


def _missing(size: int | None, *points: MeasurePoint | None) -> float:
    # Who lacks either value lacks the change.
    numbers = [point.n for point in points if point and point.n]
    if not size or not numbers:
        return 0.0
    return (size - min(numbers)) / size


def _asked(measure: Measure, before: tuple[int, int], size: int, part: float) -> float | None:
    """The change of share that the value hoped for asks by now; None where it asks for none."""
    if measure.target is None:
        return None
    count, n = before
    fewest, start = int(measure.target), count / n
    if measure.direction == Wanted.DOWN:
        # Fewer who do it is more who do not.
        fewest, start = size - fewest, 1 - start
    if not 0 < fewest <= size:
        return None
    asked = DecisionRule(fewest, size, "").smallest_change(start, part)
    return asked if asked > 0 else None


def _sources(
    snapshot: Snapshot, measure: Measure, baseline: MeasurePoint | None
) -> tuple[EvidenceSource, ...]:
    """The measure itself, and what evaluations of pupils' gains since the baseline rest on."""
    own = SOURCE_OF_KIND.get(NeedKind(measure.kind), EvidenceSource.PUPIL_MEASURE)
    found = {own} | {
        EvidenceSource(source)
        for programme in _programmes(snapshot, measure)
        for result in snapshot.having("evaluation_results", "programme", programme.id)
        if result.level == EvaluationLevel.L5 and baseline and result.done_on > baseline.on
        for source in result.sources
    }
    return tuple(source for source in EvidenceSource if source in found)
