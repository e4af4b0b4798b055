"""Runs the rules over a snapshot and says what they found, in the order of what matters most."""

import datetime as dt
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from goldenthread.checks.finding import Finding, RowRef, ref
from goldenthread.checks.registry import RULE_FILES
from goldenthread.checks.rule import Rule, RuleFile, Status, Thresholds
from goldenthread.checks.severity import Severity
from goldenthread.kernel.collector_at_rest import collector_at_rest
from goldenthread.snapshot.records import AcceptedFinding
from goldenthread.snapshot.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that the school lives with for now, and its reason for doing so."""

    finding: Finding
    by: AcceptedFinding


@dataclass(frozen=True, slots=True)
class CouldNotJudge:
    """A rule that gave up: a mistake of the rule, or rows that it did not expect."""

    code: str
    subject: RowRef
    message: str
    error: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found. `seconds` is the time of each rule by its code.

    `remarks` are sentences about the school's own settings that have no effect: a threshold that
    no rule has, an acceptance of a finding that the law does not let anyone accept.
    """

    findings: tuple[Finding, ...]
    accepted: tuple[Accepted, ...]
    could_not_judge: tuple[CouldNotJudge, ...]
    seconds: Mapping[str, float]
    remarks: tuple[str, ...] = ()


def check(
    snapshot: Snapshot,
    today: dt.date,
    *,
    select: Collection[str] | None = None,
    ignore: Collection[str] | None = None,
    thresholds: Mapping[str, Mapping[str, Decimal]] | None = None,
    preview: bool = False,
    gate: bool = False,
    rule_files: Sequence[RuleFile] = RULE_FILES,
    stopwatch: Callable[[], float] = time.perf_counter,
) -> Report:
    """Judge the snapshot as on this day.

    A block refuses a change of state. In a year as it stands there is nothing left to refuse, so
    what would have been blocked is an error; with `gate` the snapshot is a change that somebody
    asks for, and blocks stay blocks.

    `select` and `ignore` hold codes or their beginnings (`COA`, `COA001`); `ignore` wins. Preview
    rules run with `preview` or when selected by their whole code, deprecated ones only by their
    whole code. `thresholds` (rule, name, value) overrule the school's own, which overrule the
    defaults. A rule that raises is reported and the others still run.
    """
    found: list[Finding] = []
    could_not_judge: list[CouldNotJudge] = []
    seconds: dict[str, float] = {}
    with collector_at_rest():
        for file in chosen(rule_files, select, ignore, preview):
            rule = file.RULE
            in_force = thresholds_in_force(
                rule, snapshot, today, (thresholds or {}).get(rule.code, {})
            )
            started = stopwatch()
            try:
                for finding in file.judge(snapshot, today, in_force):
                    found.append(finding if gate else _as_it_stands(finding))
            except Exception as error:
                could_not_judge.append(_gave_up(rule, snapshot, error))
            seconds[rule.code] = stopwatch() - started
    acceptances = {
        row.finding: row for row in snapshot.accepted_findings if _is_in_force(row, today)
    }
    laws = {file.RULE.code for file in rule_files if file.RULE.is_law}
    still_open: list[Finding] = []
    accepted: list[Accepted] = []
    remarks = _settings_without_effect(snapshot, rule_files)
    for finding in sorted(found, key=importance):
        acceptance = acceptances.get(finding.id)
        if acceptance is None:
            still_open.append(finding)
        elif _is_beyond_accepting(finding, laws):
            still_open.append(finding)
            remarks.append(f"{finding.code} rests on law and cannot be accepted: {finding.message}")
        else:
            accepted.append(Accepted(finding, acceptance))
    return Report(
        tuple(still_open), tuple(accepted), tuple(could_not_judge), seconds, tuple(remarks)
    )


def _as_it_stands(finding: Finding) -> Finding:
    if finding.severity is Severity.BLOCK:
        return finding.with_severity(Severity.ERROR)
    return finding


def importance(finding: Finding) -> tuple[int, int, int, str, str]:
    """Sorts the weightiest first: severity, people-minutes, cheapness of the fix, then the id."""
    return (
        finding.severity.rank,
        -finding.people_minutes,
        finding.fix_cost,
        finding.code,
        finding.id,
    )


class _HasRule(Protocol):
    RULE: Rule


def chosen[T: _HasRule](
    rule_files: Sequence[T],
    select: Collection[str] | None,
    ignore: Collection[str] | None,
    preview: bool,
) -> list[T]:
    """The rules that a run asks, in the order of the table."""
    wanted = tuple(select or ())
    unwanted = tuple(ignore or ())
    files = []
    for file in rule_files:
        rule = file.RULE
        by_name = rule.code in wanted
        asked = not wanted or rule.code.startswith(wanted)
        if rule.status is Status.PREVIEW:
            asked = by_name or (asked and preview)
        elif rule.status is Status.DEPRECATED:
            asked = by_name
        if asked and not (unwanted and rule.code.startswith(unwanted)):
            files.append(file)
    return files


def thresholds_in_force(
    rule: Rule, snapshot: Snapshot, today: dt.date, overrule: Mapping[str, Decimal]
) -> Thresholds:
    """The rule's defaults, the school's own from the day they begin, then the caller's."""
    values = rule.defaults()
    for row in snapshot.having("thresholds", "rule", rule.code):
        if row.name in values and (row.since_on is None or row.since_on <= today):
            values[row.name] = row.value
    values.update({name: value for name, value in overrule.items() if name in values})
    return values


def _is_in_force(row: AcceptedFinding, today: dt.date) -> bool:
    return (row.accepted_on is None or row.accepted_on <= today) and today <= row.until_on


def _is_beyond_accepting(finding: Finding, laws: Collection[str]) -> bool:
    return finding.code in laws and finding.severity in (Severity.BLOCK, Severity.ERROR)


def _gave_up(rule: Rule, snapshot: Snapshot, error: Exception) -> CouldNotJudge:
    return CouldNotJudge(
        rule.code,
        ref(snapshot.school),
        f"{rule.name} could not be judged.",
        f"{type(error).__name__}: {error}",
    )


def _settings_without_effect(snapshot: Snapshot, rule_files: Sequence[RuleFile]) -> list[str]:
    known = {file.RULE.code: file.RULE.defaults() for file in rule_files}
    remarks = []
    for row in sorted(snapshot.thresholds, key=lambda row: (row.rule, row.name)):
        if row.rule not in known:
            remarks.append(f"thresholds.csv sets {row.name} of {row.rule}, which is not a rule.")
        elif row.name not in known[row.rule]:
            remarks.append(f"thresholds.csv sets {row.name}, which {row.rule} does not have.")
    return remarks
