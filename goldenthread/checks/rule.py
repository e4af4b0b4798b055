"""What every rule declares about itself, and the shape of the file that holds it."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

from goldenthread.checks.family import Family
from goldenthread.checks.finding import Finding
from goldenthread.checks.severity import Severity
from goldenthread.snapshot.snapshot import Snapshot


class Moment(StrEnum):
    """When a rule is asked: on planning, while the year runs, on closing."""

    PLAN = "plan"
    RUN = "run"
    CLOSE = "close"


class Status(StrEnum):
    """`preview` rules run only when asked for; `deprecated` ones only when named by their code."""

    PREVIEW = "preview"
    STABLE = "stable"
    DEPRECATED = "deprecated"


class Origin(StrEnum):
    """Where a threshold comes from."""

    SEED = "S"
    LAW = "L"
    RESEARCH = "Rz"
    JUDGEMENT = "O"

    @property
    def words(self) -> str:
        """For the manual page."""
        return {
            "S": "the professional development diagnostic",
            "L": "law or statutory guidance",
            "Rz": "published research or practice",
            "O": "our judgement",
        }[self.value]


@dataclass(frozen=True, slots=True)
class ThresholdSpec:
    """A number that decides when a rule speaks; a school may set its own."""

    name: str
    default: Decimal
    unit: str
    origin: Origin
    about: str


# The thresholds in force for one rule, by name: the school's own where it has set one.
Thresholds = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `is_law` rules cannot be accepted away at severity block or error.

    What an `is_private` rule finds is for the people in the finding alone: nobody else reads even
    how many there are. `source` names where the rule comes from: statements of the diagnostic
    (`S1-4d`), law, research.
    """

    code: str
    name: str
    family: Family
    severities: tuple[Severity, ...]
    moments: tuple[Moment, ...]
    source: str
    thresholds: tuple[ThresholdSpec, ...] = ()
    status: Status = Status.STABLE
    is_law: bool = False
    is_private: bool = False

    def defaults(self) -> dict[str, Decimal]:
        """The thresholds by name, as they are when the school has set none."""
        return {spec.name: spec.default for spec in self.thresholds}


class RuleFile(Protocol):
    """A module under `families/`: its docstring is the manual page, `RULE` its declaration.

    `judge` is a pure function: the same snapshot, day and thresholds give the same findings,
    whatever the order of the rows. `breaking_plan` makes a small year in which the rule speaks,
    `mended_plan` the same year put right; one test runs both.
    """

    __doc__: str | None
    RULE: Rule

    def judge(
        self, snapshot: Snapshot, today: dt.date, thresholds: Thresholds
    ) -> Iterator[Finding]: ...

    def breaking_plan(self) -> tuple[Snapshot, dt.date]: ...

    def mended_plan(self) -> tuple[Snapshot, dt.date]: ...
