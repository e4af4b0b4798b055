"""What the classes of a measure showed, without saying which class, and the range they leave."""

from collections.abc import Sequence
from dataclasses import dataclass

from goldenthread.inference.change_of_share import change_of_share
from goldenthread.inference.class_means import change_over_classes
from goldenthread.inference.evidence import Change
from goldenthread.inference.means import difference_of_means
from goldenthread.inference.observed import summarise

# One class: count and pupils at the baseline, count and pupils at the latest look. No pupils (0)
# where the class has no figure of that time.
type CountedClass = tuple[int, int, int, int]
# One class: the pupils' values at the baseline and at the latest look, each list in any order.
type ValuedClass = tuple[Sequence[float], Sequence[float]]
# The mean and the range of two classes tell both of them to everybody who reads them; those of
# three tell the other two to whoever teaches the third.
FEWEST_CLASSES = 4

type ClassCounts = Sequence[CountedClass] | Sequence[ValuedClass]


@dataclass(frozen=True, slots=True)
class ClassRange:
    """How many `classes` have a figure, and the `change` over those with both.

    With fewer than four classes with both the classes are not counted: then their pupils alone are
    in the range, which does not tell how far the classes lie apart. `change` is a share from -1 to
    1, or in the unit of the values; None where too few have both.
    """

    classes: int
    is_counted: bool
    change: Change | None


def range_of_counts(classes: Sequence[CountedClass], confidence: float) -> ClassRange:
    """The change of share over the classes, at least as wide as that over their pupils."""
    both = [row for row in classes if row[1] and row[3]]
    found = sum(1 for row in classes if row[1] or row[3])
    if not both:
        return ClassRange(found, is_counted=False, change=None)
    before, earlier, after, later = (sum(row[part] for row in both) for part in range(4))
    pupils = change_of_share((before, earlier), (after, later), confidence)
    alone = Change(pupils.estimate, pupils.low, pupils.high, confidence)
    if len(both) < FEWEST_CLASSES:
        return ClassRange(found, is_counted=False, change=alone)
    over = change_over_classes([[row[2] / row[3] - row[0] / row[1]] for row in both], confidence)
    change = Change(over.estimate, max(over.low, -1.0), min(over.high, 1.0), confidence)
    return ClassRange(found, is_counted=True, change=wider(alone, change))


def range_of_values(classes: Sequence[ValuedClass], confidence: float) -> ClassRange:
    """The change of the mean over the classes, at least as wide as that over their pupils."""
    both = [(before, after) for before, after in classes if len(before) and len(after)]
    found = sum(1 for before, after in classes if len(before) or len(after))
    first = [value for before, _ in both for value in before]
    then = [value for _, after in both for value in after]
    if min(len(first), len(then)) < 2:
        return ClassRange(found, is_counted=False, change=None)
    pupils = difference_of_means(summarise(then), summarise(first), confidence)
    alone = Change(pupils.estimate, pupils.low, pupils.high, confidence)
    if len(both) < FEWEST_CLASSES:
        return ClassRange(found, is_counted=False, change=alone)
    moved = [[_mean(after) - _mean(before)] for before, after in both]
    over = change_over_classes(moved, confidence)
    change = Change(over.estimate, over.low, over.high, confidence)
    return ClassRange(found, is_counted=True, change=wider(alone, change))


def wider(change: Change, other: Change) -> Change:
    """`change` with both ranges in one: that pupils resemble one another never narrows a range."""
    low, high = min(change.low, other.low), max(change.high, other.high)
    return Change(change.estimate, low, high, change.confidence)


def is_counted(one: CountedClass | ValuedClass) -> bool:
    return isinstance(one[0], int)


def pupils_in(one: CountedClass | ValuedClass) -> tuple[int, int]:
    """How many pupils of the class were measured at the baseline and at the latest look."""
    if len(one) == 4:
        return one[1], one[3]
    return len(one[0]), len(one[1])


def in_per_cent(change: Change) -> Change:
    return Change(100 * change.estimate, 100 * change.low, 100 * change.high, change.confidence)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
