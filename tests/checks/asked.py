"""Asks one rule about a small year."""

import datetime as dt
from decimal import Decimal

from goldenthread.checks.finding import Finding
from goldenthread.checks.rule import RuleFile
from goldenthread.checks.small_plan import TODAY, SmallPlan


def found(
    rule: RuleFile, plan: SmallPlan, today: dt.date = TODAY, **thresholds: int
) -> list[Finding]:
    """What the rule says, in the order of the ids."""
    in_force = rule.RULE.defaults() | {name: Decimal(value) for name, value in thresholds.items()}
    return sorted(rule.judge(plan.snapshot(), today, in_force), key=lambda finding: finding.id)


def severities(rule: RuleFile, plan: SmallPlan, today: dt.date = TODAY) -> str:
    """The severities of what the rule says, as letters: `EW`, or empty when it is silent."""
    return "".join(sorted(finding.severity for finding in found(rule, plan, today)))


def keys(finding: Finding, table: str) -> list[str]:
    """The keys of the rows that the finding lists of one table."""
    return [row.key for row in finding.rows if row.table == table]
