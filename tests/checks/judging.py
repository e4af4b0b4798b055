"""Runs one rule of the registry over a small plan, for the tests of the rules."""

import datetime as dt
from decimal import Decimal

from goldenthread.checks.engine import check
from goldenthread.checks.finding import Finding
from goldenthread.checks.small_plan import TODAY, SmallPlan
from goldenthread.snapshot.snapshot import Snapshot


def findings(
    plan: SmallPlan | Snapshot, code: str, today: dt.date = TODAY, **thresholds: Decimal
) -> list[Finding]:
    """What the rule says about the plan, weightiest first."""
    snapshot = plan.snapshot() if isinstance(plan, SmallPlan) else plan
    report = check(snapshot, today, select=[code], thresholds={code: thresholds}, gate=True)
    assert report.could_not_judge == ()
    return list(report.findings)


def severities(plan: SmallPlan | Snapshot, code: str, today: dt.date = TODAY) -> str:
    """`WW`: the letters of the findings, heaviest first."""
    return "".join(finding.severity.value for finding in findings(plan, code, today))
