"""The tables of findings."""

from goldenthread.findings.models.accepted_finding import AcceptedFinding
from goldenthread.findings.models.check_run import CheckRun
from goldenthread.findings.models.finding import Finding
from goldenthread.findings.models.threshold import Threshold

__all__ = [
    "AcceptedFinding",
    "CheckRun",
    "Finding",
    "Threshold",
]
