"""What a verdict is reached from, and the words it can use."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Strength(IntEnum):
    """How much can be said, weakest first."""

    NOT_EVALUABLE = 0
    CANNOT_TELL = 1
    HINT = 2
    SOME = 3
    GOOD = 4

    @property
    def words(self) -> str:
        return self.name.lower().replace("_", " ")


class Direction(StrEnum):
    """What the figures say happened, where they say anything."""

    BETTER = "it got better"
    WORSE = "it got worse"
    TOO_SMALL = "the change is smaller than what matters"
    OPEN = "better, worse and no change all fit the figures"


class Baseline(StrEnum):
    """Whether there is a measurement from before the work began."""

    TIMELY = "timely"
    LATE = "late"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Change:
    """A change with its interval at `confidence`, in any unit; clusters and looks already in it."""

    estimate: float
    low: float
    high: float
    confidence: float = 0.95

    def __post_init__(self) -> None:
        if not self.low <= self.estimate <= self.high:
            raise ValueError("The estimate lies within its interval")


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that the rule looks at.

    `smallest_that_matters` is in the unit of the change, above 0, and None unless it was written
    down before the work began. `missing` is the share of the group without a later value, 0 to 1.
    `classes` is None where pupils do not sit in classes together; `classes_counted` says that the
    interval is one of `class_means` or `class_shares`. `sources` counts independent kinds.
    """

    baseline: Baseline
    change: Change | None
    n: int
    smallest_that_matters: float | None = None
    higher_is_better: bool = True
    sources: int = 1
    has_comparison: bool = False
    missing: float = 0.0
    classes: int | None = None
    classes_counted: bool = False
    looks: int = 1

    def __post_init__(self) -> None:
        if self.smallest_that_matters is not None and self.smallest_that_matters <= 0:
            raise ValueError("The smallest change that matters is above 0")
        if self.n < 0 or self.sources < 0 or not 0 <= self.missing <= 1:
            raise ValueError("Counts are not negative and the missing share lies from 0 to 1")
