"""Runs the rules of a trust over the years of its schools. Nobody is ranked."""

import datetime as dt
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from goldenthread.checks.engine import Accepted, CouldNotJudge, chosen
from goldenthread.checks.rule import Rule
from goldenthread.checks.trust.finding import THE_TRUST, TrustFinding
from goldenthread.checks.trust.registry import TRUST_RULE_FILES
from goldenthread.checks.trust.rule_file import TrustRuleFile, TrustYear


@dataclass(frozen=True, slots=True)
class TrustReport:
    """What a run found. `seconds` is the time of each rule by its code."""

    findings: tuple[TrustFinding, ...]
    could_not_judge: tuple[CouldNotJudge, ...]
    seconds: Mapping[str, float]
    # As in the report of a school; a trust accepts nothing away.
    accepted: tuple[Accepted, ...] = ()
    remarks: tuple[str, ...] = ()


def check_trust(
    year: TrustYear,
    today: dt.date,
    *,
    select: Collection[str] | None = None,
    ignore: Collection[str] | None = None,
    rule_files: Sequence[TrustRuleFile] = TRUST_RULE_FILES,
    stopwatch: Callable[[], float] = time.perf_counter,
) -> TrustReport:
    """Judge the trust as on this day, the weightiest finding first.

    `select` and `ignore` are as in the check of a school. A rule that raises is reported and the
    others still run.
    """
    found: list[TrustFinding] = []
    could_not_judge: list[CouldNotJudge] = []
    seconds: dict[str, float] = {}
    for file in chosen(rule_files, select, ignore, preview=False):
        rule = file.RULE
        started = stopwatch()
        try:
            found += file.judge(year, today, _thresholds_in_force(rule, year, today))
        except Exception as error:
            could_not_judge.append(
                CouldNotJudge(
                    rule.code,
                    THE_TRUST.row,
                    f"{rule.name} could not be judged.",
                    f"{type(error).__name__}: {error}",
                )
            )
        seconds[rule.code] = stopwatch() - started
    found.sort(key=lambda finding: (finding.severity.rank, finding.code, finding.message))
    return TrustReport(tuple(found), tuple(could_not_judge), seconds)


def _thresholds_in_force(rule: Rule, year: TrustYear, today: dt.date) -> dict[str, Decimal]:
    values = rule.defaults()
    for row in year.trust.thresholds:
        is_ours = row.rule == rule.code and row.name in values
        if is_ours and (row.since_on is None or row.since_on <= today):
            values[row.name] = row.value
    return values
