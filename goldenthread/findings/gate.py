"""The gate before a change of state: what the check would block is refused in its own words."""

import datetime as dt
from collections.abc import Collection, Sequence

from goldenthread.accounts.public import SchoolYear
from goldenthread.checks import engine
from goldenthread.checks.finding import Finding, RowRef
from goldenthread.checks.registry import RULE_FILES
from goldenthread.checks.rule import RuleFile
from goldenthread.checks.severity import Severity
from goldenthread.findings.queries.checked_snapshot import get_checked_snapshot
from goldenthread.kernel.errors import Refusal


class Blocked(Refusal):
    """The check blocks the change; `findings` say why, most important first."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__(findings[0].message, findings[0].hint)
        self.findings = tuple(findings)


class CouldNotJudge(Refusal):
    """A rule that may block gave up, so nobody knows whether the change is allowed."""

    def __init__(self, codes: Sequence[str]) -> None:
        super().__init__(
            f"The check could not judge this change ({', '.join(codes)}).",
            "Nothing was changed. Tell whoever runs Goldenthread at your school.",
        )


def gate(
    year: SchoolYear,
    subject: RowRef,
    today: dt.date,
    *,
    errors_of: Collection[str] = (),
    rule_files: Sequence[RuleFile] = RULE_FILES,
) -> None:
    """Let the change pass, or refuse with `Blocked` when a rule blocks this row as it now stands.

    Call it after the write and inside its transaction, and let the refusal roll both back. An
    accepted finding blocks nothing. `errors_of` names rules whose errors block this one step:
    going on without a baseline is an error, starting without one is refused.
    """
    asked = [
        file
        for file in rule_files
        if Severity.BLOCK in file.RULE.severities or file.RULE.code in errors_of
    ]
    report = engine.check(get_checked_snapshot(year), today, gate=True, rule_files=asked)
    if report.could_not_judge:
        raise CouldNotJudge([one.code for one in report.could_not_judge])
    blocking = [
        finding
        for finding in report.findings
        if finding.subject == subject and _blocks(finding, errors_of)
    ]
    if blocking:
        raise Blocked(blocking)


def _blocks(finding: Finding, errors_of: Collection[str]) -> bool:
    if finding.severity is Severity.BLOCK:
        return True
    return finding.severity is Severity.ERROR and finding.code in errors_of
