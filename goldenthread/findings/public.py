"""What other apps use of findings: `from goldenthread.findings import public as findings`."""

from goldenthread.findings.access import can_see_finding, findings_visible_to
from goldenthread.findings.actions.run_check import run_check
from goldenthread.findings.actions.send_digests import send_digests
from goldenthread.findings.gate import Blocked, gate
from goldenthread.findings.models import (
    AcceptedFinding,
    CheckRun,
    Finding,
    Threshold,
)
from goldenthread.findings.queries.checked_snapshot import get_checked_snapshot
from goldenthread.findings.queries.counts import (
    OpenNumbers,
    count_open_by_severity,
    count_open_findings,
    findings_by_subject,
    list_top_findings,
)
from goldenthread.findings.queries.imagined import Compared, compare_findings
from goldenthread.findings.record_models import RECORD_MODELS
from goldenthread.findings.seen import SeenFinding, as_seen_by

__all__ = [
    "RECORD_MODELS",
    "AcceptedFinding",
    "Blocked",
    "CheckRun",
    "Compared",
    "Finding",
    "OpenNumbers",
    "SeenFinding",
    "Threshold",
    "as_seen_by",
    "can_see_finding",
    "count_open_by_severity",
    "compare_findings",
    "count_open_findings",
    "findings_by_subject",
    "findings_visible_to",
    "gate",
    "get_checked_snapshot",
    "list_top_findings",
    "run_check",
    "send_digests",
]
