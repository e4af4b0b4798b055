"""The tables of findings."""

from goldenthread.findings.models.accepted_finding import AcceptedFinding
from goldenthread.findings.models.threshold import Threshold

__all__ = [
    "AcceptedFinding",
    "Threshold",
]
