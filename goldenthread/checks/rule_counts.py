"""How many findings each rule has, and how long it took."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from goldenthread.checks.engine import Report
from goldenthread.checks.registry import RULE_FILES
from goldenthread.checks.trust.engine import TrustReport
from goldenthread.checks.trust.registry import TRUST_RULE_FILES


class RuleCount(NamedTuple):
    """One rule over all the reports."""

    code: str
    name: str
    findings: int
    seconds: float


def rule_counts(reports: Iterable[Report | TrustReport]) -> list[RuleCount]:
    """The rules that were asked, those with most findings first."""
    names = {file.RULE.code: file.RULE.name for file in RULE_FILES}
    names |= {file.RULE.code: file.RULE.name for file in TRUST_RULE_FILES}
    found: Counter[str] = Counter()
    seconds: dict[str, float] = defaultdict(float)
    for report in reports:
        found.update(finding.code for finding in report.findings)
        for code, took in report.seconds.items():
            seconds[code] += took
    counts = [RuleCount(code, names[code], found[code], took) for code, took in seconds.items()]
    return sorted(counts, key=lambda each: (-each.findings, each.code))


def counts_text(counts: list[RuleCount]) -> str:
    """A line a rule, and the sums."""
    lines = [
        f"{each.findings:>6,}  {each.code}  {each.name:<40}{each.seconds * 1000:>10.1f} ms"
        for each in counts
    ]
    total = sum(each.findings for each in counts)
    took = sum(each.seconds for each in counts)
    lines.append(f"{total:>6,}  {f'{len(counts):,} rules':<48}{took * 1000:>10.1f} ms")
    return "\n".join(lines) + "\n"


def counts_markdown(counts: list[RuleCount]) -> str:
    """The same as a table."""
    lines = ["| Rule | Name | Findings | Milliseconds |", "|---|---|--:|--:|"]
    lines += [
        f"| {each.code} | {each.name} | {each.findings:,} | {each.seconds * 1000:.1f} |"
        for each in counts
    ]
    return "\n".join(lines) + "\n"
