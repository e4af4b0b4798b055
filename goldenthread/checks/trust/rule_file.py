"""The shape of the file that holds a rule of the check of a trust."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple, Protocol

from goldenthread.checks.rule import Rule, Thresholds
from goldenthread.checks.trust.finding import TrustFinding
from goldenthread.snapshot.snapshot import Snapshot
from goldenthread.snapshot.trust import Trust


class TrustYear(NamedTuple):
    """One year of a trust: what is written down of it, and the years of its schools."""

    trust: Trust
    schools: tuple[Snapshot, ...]


class TrustRuleFile(Protocol):
    """A module under `trust/rules/`; as for the rules of a school, its docstring is its page.

    `judge` is a pure function, and the order of the schools means nothing to it.
    """

    __doc__: str | None
    RULE: Rule

    def judge(
        self, year: TrustYear, today: dt.date, thresholds: Thresholds
    ) -> Iterator[TrustFinding]: ...

    def breaking_trust(self) -> tuple[TrustYear, dt.date]: ...

    def mended_trust(self) -> tuple[TrustYear, dt.date]: ...
